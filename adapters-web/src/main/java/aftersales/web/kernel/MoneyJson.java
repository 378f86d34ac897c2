package aftersales.web.kernel;

import aftersales.domain.kernel.Money;

/** An amount as it stands in JSON: {@code {"amount":"128.00","currency":"CNY"}}; text, so that no client rounds it. */
public record MoneyJson(String amount, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    /** @throws aftersales.domain.kernel.InvalidValue {@code money.unreadable}, {@code money.currency}, {@code money.scale} */
    public Money money() {
        return Money.parse(amount, currency);
    }
}
