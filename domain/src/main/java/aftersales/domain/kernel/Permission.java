package aftersales.domain.kernel;

/**
 * One separate right. Roles are sets of these; each can be granted alone. The stable name is what tokens list as scopes
 * and what the message {@code enum.Permission.<NAME>} explains.
 */
public enum Permission {
    // people and machines
    USER_VIEW,
    USER_MANAGE,
    TOKEN_MANAGE,
    SETTINGS_MANAGE,
    // calls
    CALL_VIEW,
    CALL_HANDLE,
    CALL_EVENTS_SEND,
    LINE_MANAGE,
    // customers and what they own
    CUSTOMER_VIEW,
    CUSTOMER_EDIT,
    CUSTOMER_DELETE,
    PERSONAL_DATA_VIEW,
    UNIT_VIEW,
    UNIT_EDIT,
    PRODUCT_VIEW,
    PRODUCT_EDIT,
    SALE_VIEW,
    SALE_CREATE,
    PRICE_VIEW,
    // service
    REQUEST_VIEW,
    REQUEST_CREATE,
    REQUEST_HANDLE,
    REQUEST_DELETE,
    WORK_ORDER_VIEW,
    WORK_ORDER_CREATE,
    WORK_ORDER_DISPATCH,
    WORK_ORDER_PERFORM,
    WORK_ORDER_SETTLE,
    WORK_ORDER_SEND_BACK,
    WORK_ORDER_DELETE,
    PLAN_VIEW,
    PLAN_EDIT,
    PART_VIEW,
    PART_EDIT,
    STOCK_VIEW,
    STOCK_EDIT,
    // money
    RECEIVABLE_VIEW,
    PAYMENT_RECORD,
    RECEIVABLE_WRITE_OFF,
    // proof
    HISTORY_VIEW,
    AUDIT_REVIEW,
    AUDIT_CANCEL,
    // running the place
    JOB_VIEW,
    JOB_RUN,
    EXPORT,
    STATISTICS_VIEW,
    METRICS_VIEW,
    DEMO_LOAD
}
