package aftersales.documents.pdf;

import aftersales.application.paper.SheetSize;

/**
 * Measures of a sheet, in points of 1/72 inch.
 *
 * @param pairs how many labelled values stand side by side
 * @param label width of a label
 * @param shaded whether labels have a grey ground, which a matrix printer would turn into dots
 */
record Look(
        float width,
        float height,
        float side,
        float end,
        float title,
        float text,
        float line,
        float padding,
        float gap,
        float signature,
        int pairs,
        float label,
        boolean shaded) {
    private static final float POINTS_PER_MM = 72f / 25.4f;

    static Look of(SheetSize size) {
        return size == SheetSize.A4
                ? of(size, 17f, 9.5f, 13.5f, 3.6f, 9f, mm(17), 2, mm(24), true)
                : of(size, 14f, 9f, 11.2f, 1.7f, 3.5f, mm(9), 3, mm(20), false);
    }

    private static Look of(
            SheetSize size,
            float title,
            float text,
            float line,
            float padding,
            float gap,
            float signature,
            int pairs,
            float label,
            boolean shaded) {
        return new Look(
                mm(size.width()),
                mm(size.height()),
                mm(size.sideMargin()),
                mm(size.endMargin()),
                title,
                text,
                line,
                padding,
                gap,
                signature,
                pairs,
                label,
                shaded);
    }

    private static float mm(int millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Between the margins. */
    float inner() {
        return width - 2 * side;
    }
}
