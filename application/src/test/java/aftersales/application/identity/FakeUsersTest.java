package aftersales.application.identity;

import java.util.function.Supplier;

class FakeUsersTest extends UsersContract {
    private final FakeIdentity fake = new FakeIdentity();

    @Override
    protected Users users() {
        return fake.users;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
