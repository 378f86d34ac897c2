package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What use cases are given in tests: a fixed clock, ids that count, numbers read by the simplest rule, an actor. */
public final class Desk {
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final BusinessSettings BUSINESS =
            new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.of("021"), Currency.getInstance("CNY"));

    private final AtomicLong counter = new AtomicLong();
    private final Acting acting = new Acting();

    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    public Ids ids() {
        return () -> new UUID(0x019aa00000007000L, 0x8000000000000000L | counter.incrementAndGet());
    }

    public DocumentNumbers numbers() {
        return series -> new DocumentNumber("%s2611-%06d".formatted(series.prefix(), counter.incrementAndGet()));
    }

    public ResolveCustomer resolveCustomer(Customers customers) {
        return new ResolveCustomerService(customers, new Intake(phones()), ids(), acting, clock());
    }

    public Acting acting() {
        return acting;
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, work);
    }

    /** Somebody of branch SH with every right but those named. */
    public static Actor without(Permission... missing) {
        var rights = EnumSet.allOf(Permission.class);
        for (var right : missing) {
            rights.remove(right);
        }
        return new Actor(
                Optional.of(new UUID(1, 1)),
                "测试员",
                rights,
                RowScope.ALL,
                Optional.of("SH"),
                Optional.of("A"),
                Door.WEB);
    }

    /** Mobiles and +E.164 are read, seven or eight digits stay local, letters are no number. */
    public static PhoneNumbers phones() {
        return new PhoneNumbers() {
            @Override
            public Optional<PhoneNumber> read(String raw, Context context) {
                return read(raw);
            }

            @Override
            public Optional<PhoneNumber> read(String raw) {
                String digits = raw == null ? "" : raw.replaceAll("[^0-9+]", "");
                if (digits.isEmpty()) {
                    return Optional.empty();
                }
                String key = digits.startsWith("+")
                        ? digits
                        : digits.matches("1[3-9][0-9]{9}")
                                ? "+86" + digits
                                : digits.matches("0[0-9]{9,11}") ? "+86" + digits.substring(1) : "U:" + digits;
                return Optional.of(new PhoneNumber(key, raw));
            }
        };
    }
}
