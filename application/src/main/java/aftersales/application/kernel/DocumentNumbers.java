package aftersales.application.kernel;

import aftersales.domain.kernel.DocumentNumber;

/** Gives out the numbers that people use. Never gives one twice; may leave gaps when a transaction fails. */
public interface DocumentNumbers {

    /** The kinds of documents that are numbered; the prefix is the default of the numbering rule. */
    enum Series {
        CUSTOMER("C"),
        SALE("SO"),
        SERVICE_REQUEST("SR"),
        WORK_ORDER("WO"),
        MAINTENANCE_PLAN("MP"),
        STOCK_DOCUMENT("ST"),
        RECEIVABLE("AR");

        private final String prefix;

        Series(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    /** The next number: prefix, year and month in the business time zone, six-digit counter: {@code SR2611-000123}. */
    DocumentNumber next(Series series);
}
