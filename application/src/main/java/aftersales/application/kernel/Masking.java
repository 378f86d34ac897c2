package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;

/** Field rights for personal data: what an actor without the right sees instead. */
public final class Masking {
    private Masking() {}

    /** {@code 138****1234} unless the actor may see personal data. */
    public static String phone(Actor actor, String number) {
        if (actor.has(Permission.PERSONAL_DATA_VIEW) || number.length() < 7) {
            return number;
        }
        return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }

    /** {@code z***@example.com} unless the actor may see personal data. */
    public static String email(Actor actor, String address) {
        int at = address.indexOf('@');
        if (actor.has(Permission.PERSONAL_DATA_VIEW) || at < 1) {
            return address;
        }
        return address.charAt(0) + "***" + address.substring(at);
    }

    /** Street and house unless the actor may see personal data; empty stays empty. */
    public static String street(Actor actor, String street) {
        return actor.has(Permission.PERSONAL_DATA_VIEW) || street.isEmpty() ? street : "****";
    }
}
