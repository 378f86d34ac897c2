package aftersales.domain.identity;

import static aftersales.domain.kernel.Permission.*;

import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person is in the company: a preset set of rights and how far they see. Somebody with several roles has the rights
 * of all of them and the widest view. The administrator runs the program and is not thereby an auditor; audited records are
 * opened again by the manager alone.
 */
public enum Role {
    AGENT(RowScope.ALL, Preset.DESK, rights(RECEIVABLE_VIEW)),
    TEAM_LEAD(
            RowScope.ALL,
            Preset.DESK,
            rights(
                    USER_VIEW,
                    WORK_ORDER_CREATE,
                    REQUEST_DELETE,
                    CUSTOMER_DELETE,
                    RECEIVABLE_VIEW,
                    JOB_VIEW,
                    EXPORT,
                    STATISTICS_VIEW)),
    DISPATCHER(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(USER_VIEW, CALL_VIEW, REQUEST_CREATE, REQUEST_HANDLE),
            rights(WORK_ORDER_CREATE, WORK_ORDER_DISPATCH, WORK_ORDER_SEND_BACK),
            rights(PLAN_VIEW, PLAN_EDIT, STOCK_VIEW, HISTORY_VIEW, JOB_VIEW, JOB_RUN, STATISTICS_VIEW)),
    FIELD_ENGINEER(RowScope.OWN, Preset.LOOK_UP, rights(WORK_ORDER_PERFORM, PRICE_VIEW)),
    BENCH_ENGINEER(RowScope.ALL, Preset.LOOK_UP, rights(WORK_ORDER_PERFORM, PRICE_VIEW, HISTORY_VIEW)),
    TECHNICAL_SUPPORT(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(CALL_VIEW, CALL_HANDLE, REQUEST_CREATE, REQUEST_HANDLE, UNIT_EDIT, PLAN_VIEW, HISTORY_VIEW)),
    STOREKEEPER(
            RowScope.ALL,
            rights(PART_VIEW, PART_EDIT, STOCK_VIEW, STOCK_EDIT, PRODUCT_VIEW, PRICE_VIEW, UNIT_VIEW),
            rights(REQUEST_VIEW, WORK_ORDER_VIEW, HISTORY_VIEW)),
    RETURNS_CLERK(RowScope.ALL, Preset.LOOK_UP, rights(UNIT_EDIT, REQUEST_CREATE, PRICE_VIEW, HISTORY_VIEW)),
    CASHIER(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(SALE_VIEW, PRICE_VIEW, WORK_ORDER_SETTLE, HISTORY_VIEW, EXPORT),
            rights(RECEIVABLE_VIEW, PAYMENT_RECORD, STATISTICS_VIEW)),
    VISITOR(RowScope.ALL, Preset.LOOK_UP, rights(CALL_VIEW, CALL_HANDLE, HISTORY_VIEW)),
    COMPLAINT_HANDLER(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(CALL_VIEW, CALL_HANDLE, SALE_VIEW, REQUEST_CREATE, REQUEST_HANDLE, HISTORY_VIEW)),
    AUDITOR(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(USER_VIEW, CALL_VIEW, SALE_VIEW, PRICE_VIEW, PLAN_VIEW, JOB_VIEW, HISTORY_VIEW),
            rights(STOCK_VIEW, RECEIVABLE_VIEW, AUDIT_REVIEW, WORK_ORDER_SEND_BACK, EXPORT, STATISTICS_VIEW)),
    MANAGER(
            RowScope.ALL,
            Preset.DESK,
            rights(USER_VIEW, CUSTOMER_DELETE, PRODUCT_EDIT, REQUEST_DELETE),
            rights(WORK_ORDER_CREATE, WORK_ORDER_DISPATCH, WORK_ORDER_SETTLE, WORK_ORDER_SEND_BACK, WORK_ORDER_DELETE),
            rights(PLAN_EDIT, PART_EDIT, STOCK_VIEW, STOCK_EDIT, AUDIT_CANCEL, JOB_VIEW, JOB_RUN, EXPORT),
            rights(RECEIVABLE_VIEW, PAYMENT_RECORD, RECEIVABLE_WRITE_OFF, STATISTICS_VIEW)),
    ADMINISTRATOR(
            RowScope.ALL,
            rights(USER_VIEW, USER_MANAGE, TOKEN_MANAGE, SETTINGS_MANAGE, LINE_MANAGE, CALL_VIEW, PRODUCT_VIEW),
            rights(HISTORY_VIEW, JOB_VIEW, JOB_RUN, METRICS_VIEW, DEMO_LOAD)),
    OUTLET(RowScope.OWN, Preset.LOOK_UP, rights(WORK_ORDER_PERFORM)),
    /** Another program. The rights listed here are all that a machine's token may carry as scopes. */
    MACHINE(
            RowScope.ALL,
            Preset.LOOK_UP,
            rights(CALL_VIEW, CALL_EVENTS_SEND, CUSTOMER_EDIT, UNIT_EDIT, PRODUCT_EDIT, PRICE_VIEW),
            rights(SALE_VIEW, SALE_CREATE, REQUEST_CREATE, REQUEST_HANDLE, WORK_ORDER_CREATE),
            rights(PLAN_VIEW, PLAN_EDIT, PART_EDIT, STOCK_VIEW, STOCK_EDIT, RECEIVABLE_VIEW, PAYMENT_RECORD),
            rights(HISTORY_VIEW, JOB_VIEW, JOB_RUN, EXPORT, METRICS_VIEW));

    private final RowScope scope;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy, in the order of Permission
    private final Set<Permission> permissions;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    Role(RowScope scope, Set<Permission>... permissions) {
        this.scope = scope;
        this.permissions = Collections.unmodifiableSet(union(Arrays.stream(permissions)));
    }

    public RowScope scope() {
        return scope;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The rights of all these roles together. */
    public static Set<Permission> permissionsOf(Collection<Role> roles) {
        return union(roles.stream().map(Role::permissions));
    }

    /** The widest view that any of these roles gives; {@link RowScope#OWN} without a role. */
    public static RowScope scopeOf(Collection<Role> roles) {
        return roles.stream().map(Role::scope).max(RowScope::compareTo).orElse(RowScope.OWN);
    }

    private static Set<Permission> union(Stream<Set<Permission>> sets) {
        var all = EnumSet.noneOf(Permission.class);
        sets.forEach(all::addAll);
        return all;
    }

    private static Set<Permission> rights(Permission... permissions) {
        return Set.of(permissions);
    }

    /** Sets of rights that several roles start from. */
    private static final class Preset {
        /** Finding out whom and what a job is about. */
        static final Set<Permission> LOOK_UP = rights(
                CUSTOMER_VIEW, PERSONAL_DATA_VIEW, UNIT_VIEW, PRODUCT_VIEW, PART_VIEW, REQUEST_VIEW, WORK_ORDER_VIEW);

        /** Answering the telephone: look up, enter, promise. */
        static final Set<Permission> DESK = union(Stream.of(
                LOOK_UP,
                rights(CALL_VIEW, CALL_HANDLE, CUSTOMER_EDIT, UNIT_EDIT, SALE_VIEW, SALE_CREATE, PRICE_VIEW),
                rights(REQUEST_CREATE, REQUEST_HANDLE, PLAN_VIEW, HISTORY_VIEW)));
    }
}
