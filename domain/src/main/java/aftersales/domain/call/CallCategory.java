package aftersales.domain.call;

/** What a call was about. */
public enum CallCategory {
    SERVICE_REQUEST,
    PROGRESS_ENQUIRY,
    PRODUCT_ENQUIRY,
    PURCHASE,
    COMPLAINT,
    SUGGESTION,
    WRONG_NUMBER,
    NUISANCE,
    OTHER
}
