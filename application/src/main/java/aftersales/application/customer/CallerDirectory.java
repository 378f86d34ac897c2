package aftersales.application.customer;

import java.util.List;
import java.util.Set;

/** Finds customers by number through an index, whatever the size of the file. At most 50, those last changed first. */
public interface CallerDirectory {
    /** Those with exactly this number, extensions left aside. */
    List<CustomerMatch> withNumber(String baseKey);

    /** Those with a fixed-line number in E.164 that ends in these digits. */
    List<CustomerMatch> withFixedNumberEnding(String digits);

    /** Those whose number was entered without its area code as one of these. */
    List<CustomerMatch> withLocalNumber(Set<String> digits);
}
