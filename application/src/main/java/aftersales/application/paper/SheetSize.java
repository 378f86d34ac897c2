package aftersales.application.paper;

import java.util.Arrays;
import java.util.Optional;

/** The sheets that papers are printed on, in millimetres. */
public enum SheetSize {
    A4("a4", 210, 297, 15, 13),
    /** Continuous form, 241 mm wide, half a sheet high; its margins leave the tractor holes free. */
    CONTINUOUS("241x140", 241, 140, 16, 6);

    private final String code;
    private final int width;
    private final int height;
    private final int sideMargin;
    private final int endMargin;

    SheetSize(String code, int width, int height, int sideMargin, int endMargin) {
        this.code = code;
        this.width = width;
        this.height = height;
        this.sideMargin = sideMargin;
        this.endMargin = endMargin;
    }

    /** How addresses name it: {@code a4}, {@code 241x140}. */
    public String code() {
        return code;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Left and right. */
    public int sideMargin() {
        return sideMargin;
    }

    /** Above and below. */
    public int endMargin() {
        return endMargin;
    }

    public static Optional<SheetSize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
    }
}
