package aftersales.application.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import aftersales.domain.parts.PartId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every part master promises; run against the fake and against PostgreSQL. */
public abstract class PartsContract {
    protected static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    protected abstract Parts parts();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    protected static String code() {
        return "P-" + COUNTER.incrementAndGet();
    }

    protected static PartData data(String code, String name, String price) {
        return new PartData(
                new PartCode(code), name, Optional.of("KFR-35GW, KFR-50LW"), Money.parse(price, "CNY"), true, true);
    }

    protected final Part stored(String code) {
        return saved(Part.register(new PartId(UUID.randomUUID()), data(code, "压缩机", "680.00"), NOW));
    }

    protected final Part saved(Part part) {
        inTransaction(() -> {
            parts().save(part);
            return part;
        });
        return part;
    }

    protected final Part load(Part part) {
        return inTransaction(() -> parts().get(part.state().id()));
    }

    @Test
    void givesBackWhatWasSaved() {
        var part = stored(code());
        assertThat(load(part).state()).isEqualTo(part.state());
    }

    @Test
    void givesBackAPartThatFitsNobodyKnowsWhat() {
        var bare = new PartData(new PartCode(code()), "螺钉", Optional.empty(), Money.parse("0.50", "CNY"), false, false);
        var part = saved(Part.register(new PartId(UUID.randomUUID()), bare, NOW));
        assertThat(load(part).state().data()).isEqualTo(bare);
    }

    @Test
    void knowsNoPartThatWasNeverSaved() {
        var stranger = new PartId(UUID.randomUUID());
        assertThat(inTransaction(() -> parts().find(stranger))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> parts().get(stranger))).isInstanceOf(NotFound.class);
    }

    @Test
    void countsVersions() {
        var part = load(stored(code()));
        part.change(data(part.state().data().code().value(), "变频压缩机", "720.00"), NOW);
        saved(part);
        var again = load(part);
        assertThat(again.state().version()).isEqualTo(part.state().version() + 1);
        assertThat(again.state().data().name()).isEqualTo("变频压缩机");
    }

    @Test
    void savesNothingWhenNothingChanged() {
        var part = load(stored(code()));
        part.change(part.state().data(), NOW);
        saved(part);
        assertThat(load(part).state().version()).isEqualTo(part.state().version());
    }

    @Test
    void refusesACodeThatAnotherPartHas() {
        var code = code();
        stored(code);
        assertThatThrownBy(() -> stored(code))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("parts.code-taken");
    }

    @Test
    void refusesTheLaterOfTwoWriters() {
        var stored = stored(code());
        var first = load(stored);
        var second = load(stored);
        var code = stored.state().data().code().value();
        first.change(data(code, "甲", "1.00"), NOW);
        saved(first);
        second.change(data(code, "乙", "2.00"), NOW);
        assertThatThrownBy(() -> saved(second)).isInstanceOf(StaleVersion.class);
        assertThat(load(stored).state().data().name()).isEqualTo("甲");
    }
}
