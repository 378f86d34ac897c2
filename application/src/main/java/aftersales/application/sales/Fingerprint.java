package aftersales.application.sales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a repetition of a sale from a contradiction: a hash over everything that was told, each part with its length
 * before it, so that no two contents run into one.
 */
final class Fingerprint {
    private final StringBuilder told = new StringBuilder();

    private Fingerprint() {}

    static String of(RecordSale.Command sale) {
        var print = new Fingerprint();
        print.add(sale.soldOn().toString())
                .add(sale.sellingUnit().orElse(""))
                .add(sale.salesRep().orElse(""));
        print.add(sale.customer().code()).add(sale.customer().name());
        print.add("phones").add(sale.customer().phones().size());
        sale.customer().phones().forEach(print::add);
        for (var line : sale.lines()) {
            print.add(line.productCode()).add(line.productName());
            print.add(line.unitPrice().map(p -> p.amount() + " " + p.currency()).orElse(""));
            print.add("serials").add(line.serialNumbers().size());
            line.serialNumbers().forEach(print::add);
        }
        return print.hash();
    }

    private Fingerprint add(Object part) {
        String text = String.valueOf(part).strip();
        told.append(text.length()).append(':').append(text).append('\n');
        return this;
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(told.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
