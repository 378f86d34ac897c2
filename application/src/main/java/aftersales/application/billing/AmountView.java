package aftersales.application.billing;

import aftersales.domain.kernel.Money;

/** An amount of money as it goes over the wire: {@code {"amount":"128.00","currency":"CNY"}}. */
public record AmountView(String amount, String currency) {
    public static AmountView of(Money money) {
        return new AmountView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
