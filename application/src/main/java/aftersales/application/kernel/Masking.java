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
}
