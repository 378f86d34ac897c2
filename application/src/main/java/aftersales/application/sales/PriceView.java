package aftersales.application.sales;

/** An amount for the eye and the wire: {@code 128.00} in {@code CNY}. */
public record PriceView(String amount, String currency) {}
