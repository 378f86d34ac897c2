package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.kernel.PhoneNumber;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ReadModel
class LookUpCallerService implements LookUpCaller {
    private static final int SHORTEST_LOCAL = 7;
    private static final int LONGEST_LOCAL = 8;
    private static final String UNREADABLE = "U:";

    private final PhoneNumbers numbers;
    private final LineContexts lines;
    private final CallerDirectory directory;
    private final Acting acting;

    @Inject
    LookUpCallerService(PhoneNumbers numbers, LineContexts lines, CallerDirectory directory, Acting acting) {
        this.numbers = numbers;
        this.lines = lines;
        this.directory = directory;
        this.acting = acting;
    }

    @Override
    public CallerMatches lookUp(String phone, Optional<String> line) {
        var context = line.flatMap(lines::of);
        var number = context.isPresent() ? numbers.read(phone, context.get()) : numbers.read(phone);
        return number.map(this::lookUp).orElse(new CallerMatches("WITHHELD", Optional.empty(), List.of()));
    }

    @Override
    public CallerMatches lookUp(PhoneNumber number) {
        var exact = number.isMatchable() ? directory.withNumber(number.baseKey()) : List.<CustomerMatch>of();
        if (!exact.isEmpty()) {
            return new CallerMatches("KNOWN", Optional.of(view(number)), exact);
        }
        var hints = hints(number);
        return new CallerMatches(hints.isEmpty() ? "UNKNOWN" : "MAYBE", Optional.of(view(number)), hints);
    }

    /** A fixed number without its area code, on either side, is a hint and never more. */
    private List<CustomerMatch> hints(PhoneNumber number) {
        if (number.key().startsWith(UNREADABLE)) {
            String digits = number.key().substring(UNREADABLE.length());
            boolean local = digits.length() >= SHORTEST_LOCAL
                    && digits.length() <= LONGEST_LOCAL
                    && digits.chars().allMatch(Character::isDigit);
            return local ? directory.withFixedNumberEnding(digits) : List.of();
        }
        boolean fixed = number.isE164() && PhoneLabel.likely(number) != PhoneLabel.MOBILE;
        return fixed ? directory.withLocalNumber(endings(number.baseKey())) : List.of();
    }

    private static Set<String> endings(String baseKey) {
        int length = baseKey.length();
        return Set.of(
                baseKey.substring(Math.max(1, length - SHORTEST_LOCAL)),
                baseKey.substring(Math.max(0, length - LONGEST_LOCAL)));
    }

    private PhoneView view(PhoneNumber number) {
        var actor = acting.current();
        return new PhoneView(
                Masking.phone(actor, number.key()),
                Masking.phone(actor, number.entered()),
                PhoneLabel.likely(number).name(),
                false);
    }
}
