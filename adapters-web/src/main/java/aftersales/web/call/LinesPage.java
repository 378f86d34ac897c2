package aftersales.web.call;

import aftersales.application.call.LineQueries;
import aftersales.application.call.LineView;
import aftersales.application.call.RingSimulatedLine;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All telephone lines with what they are doing, and a bell for the simulated ones. */
@Named
@RequestScoped
public class LinesPage extends PageSupport {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()-]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,32}");
    private final LineQueries queries;
    private final RingSimulatedLine ring;
    private Optional<List<LineView>> lines = Optional.empty();
    private String line = "";
    private String caller = "KNOWN";
    private String number = "";
    private String name = "";

    @Inject
    public LinesPage(LineQueries queries, RingSimulatedLine ring) {
        this.queries = queries;
        this.ring = ring;
    }

    /** For the CDI proxy. */
    protected LinesPage() {
        this(null, null);
    }

    public List<LineView> getLines() {
        if (lines.isEmpty()) {
            lines = Optional.of(queries.lines());
        }
        return lines.get();
    }

    public List<LineView> getSimulated() {
        return getLines().stream().filter(LineView::simulated).toList();
    }

    public List<String> getCallers() {
        return List.of("KNOWN", "WITHHELD", "UNAVAILABLE", "GARBLED");
    }

    public void ring() {
        if (done(() -> ring.ring(new LineId(line), callerId()))) {
            redirect("/call/lines", "line.rung", line);
        }
    }

    private CallerId callerId() {
        return switch (caller) {
            case "WITHHELD" -> new CallerId.Withheld();
            case "UNAVAILABLE" -> new CallerId.Unavailable();
            case "GARBLED" -> new CallerId.Garbled();
            default -> new CallerId.Known(digits(), given(name));
        };
    }

    private String digits() {
        String digits = SEPARATORS.matcher(number).replaceAll("");
        if (!NUMBER.matcher(digits).matches()) {
            throw new InvalidValue("ringNumber", "phone.unreadable");
        }
        return digits;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
