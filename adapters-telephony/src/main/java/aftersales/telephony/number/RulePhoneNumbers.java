package aftersales.telephony.number;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reads numbers by the rules of their country. The form that was entered is kept beside the key; what no rule can read
 * becomes {@code U:…}, which equals nothing else.
 */
@ApplicationScoped
class RulePhoneNumbers implements PhoneNumbers {
    /** As long as a {@link PhoneNumber} keeps. */
    private static final int LONGEST = 40;

    private final NumberingPlans plans = new NumberingPlans();
    private final Context ownContext;

    /** For the container's proxy only. */
    RulePhoneNumbers() {
        this.ownContext = new Context("CN", Optional.empty(), Optional.empty());
    }

    @Inject
    RulePhoneNumbers(BusinessSettings settings) {
        this.ownContext = new Context(settings.region(), settings.areaCode(), Optional.empty());
    }

    @Override
    public Optional<PhoneNumber> read(String raw) {
        return read(raw, ownContext);
    }

    @Override
    public Optional<PhoneNumber> read(String raw, Context context) {
        var rules = rules(context.region());
        return Text.optional(raw, LONGEST)
                .flatMap(text -> WrittenNumber.read(text, digits -> isComplete(digits, rules, context)))
                .map(written -> new PhoneNumber(key(written, rules, context), raw));
    }

    private CountryRules rules(String region) {
        return region.equals("CN") ? new ChinaRules(plans) : new PlainRules(plans, region);
    }

    private static String key(WrittenNumber written, CountryRules rules, Context context) {
        var key = outsideNumber(written.digits(), rules, context)
                .or(() -> rules.read(written.digits(), context.areaCode()));
        if (key.isEmpty()) {
            return "U:" + written.digits()
                    + written.extension().map(e -> "#" + e).orElse("");
        }
        boolean takesExtension = key.get().startsWith("+");
        return key.get()
                + written.extension()
                        .filter(e -> takesExtension)
                        .map(e -> ";ext=" + e)
                        .orElse("");
    }

    /** The telephone system shows its own prefix: believed only when a whole number is left behind it. */
    private static Optional<String> outsideNumber(String digits, CountryRules rules, Context context) {
        return context.outsidePrefix()
                .filter(prefix -> !prefix.isEmpty() && digits.startsWith(prefix))
                .flatMap(prefix -> rules.read(digits.substring(prefix.length()), context.areaCode()))
                .filter(key -> !key.startsWith("X:"));
    }

    /** Abroad, hyphens stand anywhere: only the own country's numbers are known well enough to cut at one. */
    private static boolean isComplete(String digits, CountryRules rules, Context context) {
        boolean own = context.region().equals("CN") && (!digits.startsWith("+") || digits.startsWith("+86"));
        return own
                && rules.read(digits, context.areaCode())
                        .filter(key -> key.startsWith("+"))
                        .isPresent();
    }
}
