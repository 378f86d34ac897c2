package aftersales.web.review;

/** Why an audit is taken back. */
public record UnauditBody(String reason) {}
