package aftersales.web.installedbase;

import aftersales.application.installedbase.DetermineCover;
import aftersales.application.installedbase.MoveUnit;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.installedbase.UnitView;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.installedbase.UnitAction;
import aftersales.domain.installedbase.UnitId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One unit with its cover on the day that is asked for, and what can happen to it next. */
@Named
@RequestScoped
public class UnitViewPage extends PageSupport {
    private final UnitQueries queries;
    private final DetermineCover cover;
    private final MoveUnit move;
    private final Clock clock;
    private final BusinessSettings business;
    private Optional<UnitView> view = Optional.empty();
    private Optional<CoverVerdict> verdict = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private String action = "";
    private Optional<LocalDate> movedOn = Optional.empty();
    private String evidence = "";

    @Inject
    public UnitViewPage(
            UnitQueries queries, DetermineCover cover, MoveUnit move, Clock clock, BusinessSettings business) {
        this.queries = queries;
        this.cover = cover;
        this.move = move;
        this.clock = clock;
        this.business = business;
    }

    /** For the CDI proxy. */
    protected UnitViewPage() {
        this(null, null, null, null, null);
    }

    public UnitView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new UnitId(idParameter("Unit"))));
        }
        return view.get();
    }

    public CoverVerdict getVerdict() {
        if (verdict.isEmpty()) {
            verdict = Optional.of(cover.cover(new UnitId(idParameter("Unit")), getToday(), Optional.empty()));
        }
        return verdict.get();
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }

    /** {@code parts, labour and travel} as far as they are free; empty when none is. */
    public String getFree() {
        var v = getVerdict();
        var free = new java.util.ArrayList<String>();
        add(free, v.parts(), "unit.cover.parts");
        add(free, v.labour(), "unit.cover.labour");
        add(free, v.travel(), "unit.cover.travel");
        return joined(free);
    }

    private void add(List<String> names, boolean free, String key) {
        if (free) {
            names.add(messages().text(key));
        }
    }

    public void proceed() {
        var id = new UnitId(idParameter("Unit"));
        boolean moved = done(() -> move.move(
                new MoveUnit.Command(id, getVersion(), UnitAction.valueOf(action), getMovedOn(), given(evidence))));
        if (moved) {
            redirect("/installedbase/view?id=" + id.value(), "unit.saved");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Unit", idParameter("Unit"), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = Optional.ofNullable(action).orElse("");
    }

    public LocalDate getMovedOn() {
        return movedOn.orElseGet(this::getToday);
    }

    public void setMovedOn(LocalDate day) {
        this.movedOn = Optional.ofNullable(day);
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = Optional.ofNullable(evidence).orElse("");
    }
}
