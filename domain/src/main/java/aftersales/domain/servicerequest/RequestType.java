package aftersales.domain.servicerequest;

/** The flow that a request takes (SR-03). */
public enum RequestType {
    INSTALLATION,
    IN_WARRANTY,
    OUT_OF_WARRANTY,
    /** A question: needs no unit and no cover, closes with an answer and is counted apart from repairs. */
    ENQUIRY;

    /** Whether somebody has to go there, so that the arrival clock runs. */
    public boolean needsVisit() {
        return this != ENQUIRY;
    }
}
