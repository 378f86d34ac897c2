package aftersales.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aftersales.application.installedbase.ProductInput;
import aftersales.application.installedbase.RegisterProduct;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.Open;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only shows inside the server: the ports as CDI has put them together, with interceptors and transactions. Runs in the
 * provisioned server with the release's own WAR; {@link ContainerPreparation} gives it a database.
 */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    private static final String PORTS = "aftersales.application.";
    /** There are more; this many at least, or the test looks in the wrong place. */
    private static final int FEWEST_PORTS = 60;

    @Inject
    private BeanManager beans;

    @Inject
    private Acting acting;

    @Inject
    private RegisterProduct register;

    @Inject
    private UserTransaction transaction;

    /** The release's own, with this test and a door for Arquillian. */
    @Deployment
    static WebArchive product() throws IOException {
        var war = ShrinkWrap.createFromZipFile(
                WebArchive.class,
                Path.of(System.getProperty("release.directory"), "server/deployments/ROOT.war")
                        .toFile());
        String descriptor;
        try (var in = war.delete("WEB-INF/web.xml").getAsset().openStream()) {
            descriptor = new String(in.readAllBytes(), UTF_8);
        }
        return war.addClasses(ContainerIT.class, ContainerDoor.class)
                .setWebXML(new StringAsset(descriptor.replaceFirst("<servlet>", DOOR + "<servlet>")));
    }

    private static final String DOOR = "<filter><filter-name>arquillian</filter-name><filter-class>"
            + ContainerDoor.class.getName()
            + "</filter-class></filter><filter-mapping><filter-name>arquillian</filter-name>"
            + "<url-pattern>/*</url-pattern></filter-mapping>";

    @Test
    void everyInboundPortThatCdiKnowsRefusesNobody() {
        var refused = new ArrayList<String>();
        var let = new ArrayList<String>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (var port : ports(bean)) {
                Object reference = beans.getReference(bean, port, beans.createCreationalContext(bean));
                for (Method method : port.getMethods()) {
                    if (needsARight(port, method)) {
                        (isRefused(reference, method) ? refused : let)
                                .add(port.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertEquals(List.of(), let, "let nobody in");
        assertTrue(refused.size() > FEWEST_PORTS, "only " + refused);
    }

    /** Interfaces of the application that name a right, for all or some of their methods. */
    private static Set<Class<?>> ports(Bean<?> bean) {
        var ports = new LinkedHashSet<Class<?>>();
        for (var type : bean.getTypes()) {
            if (type instanceof Class<?> port
                    && port.isInterface()
                    && port.getName().startsWith(PORTS)) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static boolean needsARight(Class<?> port, Method method) {
        boolean here = method.isAnnotationPresent(Requires.class);
        boolean openHere = method.isAnnotationPresent(Open.class);
        return here || (!openHere && port.isAnnotationPresent(Requires.class));
    }

    private boolean isRefused(Object port, Method method) {
        var nothing = new Object[method.getParameterCount()];
        for (int i = 0; i < nothing.length; i++) {
            nothing[i] = nothingOf(method.getParameterTypes()[i]);
        }
        return acting.as(Actor.nobody(Door.WEB), () -> {
            try {
                method.invoke(port, nothing);
                return false;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof Forbidden;
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Object nothingOf(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }

    /** What a port throws arrives as it is, and nobody can commit the transaction around it any more. */
    @Test
    void useCaseThatFailsTakesTheTransactionAroundItWithIt() throws Exception {
        var command = new RegisterProduct.Command(
                "IN-CONTAINER",
                new ProductInput(
                        "挂机空调",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        var installer = Actor.program("test", Door.SYSTEM, Permission.values());
        transaction.begin();
        try {
            acting.as(installer, () -> {
                register.register(command);
                assertThrows(Conflict.class, () -> register.register(command));
            });
            assertEquals(Status.STATUS_MARKED_ROLLBACK, transaction.getStatus());
        } finally {
            transaction.rollback();
        }
        acting.as(installer, () -> {
            register.register(command); // the first one was taken back as well
        });
    }
}
