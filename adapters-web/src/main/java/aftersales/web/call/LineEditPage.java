package aftersales.web.call;

import aftersales.application.call.ConfigureLines;
import aftersales.application.call.LineQueries;
import aftersales.application.call.LineView;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Sets one line up, or changes how it is set up (TEL-09). */
@Named
@RequestScoped
public class LineEditPage extends PageSupport {
    private final LineQueries queries;
    private final ConfigureLines configure;
    private boolean read;
    private int version;
    private String code = "";
    private String name = "";
    private String device = "";
    private String profile = "";
    private String areaCode = "";
    private String outsidePrefix = "";
    private boolean enabled = true;

    @Inject
    public LineEditPage(LineQueries queries, ConfigureLines configure) {
        this.queries = queries;
        this.configure = configure;
    }

    /** For the CDI proxy. */
    protected LineEditPage() {
        this(null, null);
    }

    /** A line that nobody has set up yet: a new one, or one that only the start settings name. */
    public boolean isNew() {
        return known().flatMap(LineView::id).isEmpty();
    }

    public boolean isNamed() {
        return parameter("line").isPresent();
    }

    private Optional<LineView> known() {
        return parameter("line").map(wanted -> queries.lines().stream()
                .filter(line -> line.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("Line", wanted)));
    }

    private void read() {
        if (!read && !isPost()) {
            known().ifPresent(this::fill);
        }
        read = true;
    }

    private void fill(LineView line) {
        version = line.version();
        code = line.code();
        name = line.name();
        device = line.fromStartSettings() ? "" : line.device().orElse("");
        profile = line.profile();
        areaCode = line.areaCode().orElse("");
        outsidePrefix = line.outsidePrefix().orElse("");
        enabled = line.enabled();
    }

    public void save() {
        if (done(this::saved)) {
            redirect("/call/lines", "line.saved");
        }
    }

    private void saved() {
        var settings = new LineSetup.Settings(
                given(name), given(device), profile, given(areaCode), given(outsidePrefix), enabled);
        var id = known().flatMap(LineView::id).map(LineSetupId::new);
        if (id.isPresent()) {
            configure.change(id.get(), Optional.of(version), settings);
        } else {
            configure.add(new LineId(parameter("line").orElse(code)), settings);
        }
    }

    public void remove() {
        var id = known().flatMap(LineView::id).map(LineSetupId::new);
        if (id.isPresent() && done(() -> configure.remove(id.get(), version))) {
            redirect("/call/lines", "line.removed");
        }
    }

    public List<String> getProfiles() {
        return queries.profiles();
    }

    public int getVersion() {
        read();
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCode() {
        read();
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        read();
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDevice() {
        read();
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
    }

    public String getProfile() {
        read();
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String getAreaCode() {
        read();
        return areaCode;
    }

    public void setAreaCode(String areaCode) {
        this.areaCode = areaCode;
    }

    public String getOutsidePrefix() {
        read();
        return outsidePrefix;
    }

    public void setOutsidePrefix(String outsidePrefix) {
        this.outsidePrefix = outsidePrefix;
    }

    public boolean isEnabled() {
        read();
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
