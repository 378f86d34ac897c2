package aftersales.domain.workorder;

/** How the work on site ended: the result code of the completion. */
public enum ServiceResult {
    FIXED,
    /** 安装调试完成. */
    INSTALLED,
    /** Looked after as planned. */
    MAINTAINED,
    /** 未发现故障. */
    NO_FAULT_FOUND,
    /** The customer did not want it done. */
    DECLINED_BY_CUSTOMER,
    /** 未修复: something has to follow. */
    NOT_FIXED;

    /** The matter of the request is settled by it. */
    public boolean isFinal() {
        return this != NOT_FIXED;
    }
}
