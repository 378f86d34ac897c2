package aftersales.web.identity;

/** Body of {@code POST /users/{id}/password}: a password for the next log-in. */
public record PasswordBody(String password) {
    @Override
    public String toString() {
        return "password";
    }
}
