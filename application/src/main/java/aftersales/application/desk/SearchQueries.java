package aftersales.application.desk;

import aftersales.application.kernel.Open;
import java.util.List;

/** The one search box (CUS-24). */
@Open("each kind is searched within the actor's row scope, and only for those who may open its list")
public interface SearchQueries {
    /** Fewer characters than this find too much to be of use. */
    int MIN_LENGTH = 2;

    /** Of each kind at most so many, the latest first. */
    int OF_EACH_KIND = 6;

    /**
     * Customers by name, code, telephone number in any spelling or four and more of its digits; units by serial number;
     * requests, work orders and sales by any part of their number; parts by code and name.
     *
     * @return grouped by kind; empty for a text that is too short
     */
    List<Found> search(String text);
}
