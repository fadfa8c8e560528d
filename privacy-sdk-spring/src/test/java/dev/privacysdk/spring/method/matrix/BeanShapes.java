package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.method.matrix.ClassShapes.OfClass;
import dev.privacysdk.spring.method.matrix.InterfaceShapes.OfInterface;
import dev.privacysdk.spring.method.matrix.InterfaceShapes.Preview;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;

/** Ways in which a container comes by a bean. */
final class BeanShapes {
    private BeanShapes() {}

    static List<Shape<?>> rows() {
        return List.of(
                ofInterface("@Bean method with an interface as its type", "declared"),
                ofInterface("@Bean method that hands out a lambda", "handedOut"),
                ofInterface("FactoryBean", "fabricated"),
                ofInterface("scoped proxy by the interface", "scopedInterface"),
                ofInterface("proxy of the JDK, made by hand", "handMade"),
                ofInterface("proxy of a ProxyFactory, made by hand", "proxied"),
                ofClass("prototype", "prototype"),
                ofClass("lazy bean", "lazy"),
                ofClass("scoped proxy by the class", "scopedClass"),
                ofClass("proxy of a class, made by hand", "proxiedClass"),
                Shape.opener(
                                "bean with several advisors",
                                "advised",
                                Advised.class,
                                Advised::new,
                                Advised::previewAdvised)
                        .declaredBy(Beans.class),
                Shape.opener(
                                "@Configuration class with a marked method",
                                "settings",
                                Settings.class,
                                Settings::new,
                                Settings::preview)
                        .declaredBy(Settings.class),
                Shape.opener(
                                "@Bean method that Spring may call again",
                                "again",
                                OfClass.class,
                                OfClass::new,
                                OfClass::preview)
                        .declaredBy(Settings.class));
    }

    private static Shape<Preview> ofInterface(String name, String bean) {
        return Shape.opener(name, bean, Preview.class, OfInterface::new, Preview::preview)
                .declaredBy(Beans.class);
    }

    private static Shape<OfClass> ofClass(String name, String bean) {
        return Shape.opener(name, bean, OfClass.class, OfClass::new, OfClass::preview)
                .declaredBy(Beans.class);
    }

    static class Advised {
        private final Desk desk;

        Advised(Desk desk) {
            this.desk = desk;
        }

        @ForNewsletter
        public Reader previewAdvised(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    /** Is itself a bean, which the container extends to look after its bean methods. */
    @Configuration("settings")
    static class Settings {
        private final Desk desk;

        Settings(Desk desk) {
            this.desk = desk;
        }

        @Bean
        OfClass again() {
            return new OfClass(desk);
        }

        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        static BeanFactoryPostProcessor threads() {
            return beans -> beans.registerScope("thread", new SimpleThreadScope());
        }

        @Bean
        Preview declared(Desk desk) {
            return new OfInterface(desk);
        }

        @Bean
        Preview handedOut(Desk desk) {
            return id -> desk.take();
        }

        @Bean
        Fabric fabricated(Desk desk) {
            return new Fabric(desk);
        }

        @Bean
        @Scope(scopeName = "thread", proxyMode = ScopedProxyMode.INTERFACES)
        Preview scopedInterface(Desk desk) {
            return new OfInterface(desk);
        }

        @Bean
        @Scope(scopeName = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
        OfClass scopedClass(Desk desk) {
            return new OfClass(desk);
        }

        @Bean
        Preview handMade(Desk desk) {
            Preview body = new OfInterface(desk);
            return (Preview) Proxy.newProxyInstance(
                    Preview.class.getClassLoader(), new Class<?>[] {Preview.class}, (proxy, method, args) -> {
                        try {
                            return method.invoke(body, args);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    });
        }

        @Bean
        Preview proxied(Desk desk) {
            return (Preview) new ProxyFactory(new OfInterface(desk)).getProxy();
        }

        @Bean
        OfClass proxiedClass(Desk desk) {
            ProxyFactory factory = new ProxyFactory(new OfClass(desk));
            factory.setProxyTargetClass(true);
            return (OfClass) factory.getProxy();
        }

        @Bean
        @Scope("prototype")
        OfClass prototype(Desk desk) {
            return new OfClass(desk);
        }

        @Bean
        @Lazy
        OfClass lazy(ObjectProvider<Desk> desk) {
            return new OfClass(desk.getObject());
        }

        @Bean
        Advised advised(Desk desk) {
            return new Advised(desk);
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor before() {
            return at(400);
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor after() {
            return at(450);
        }

        private static DefaultPointcutAdvisor at(int order) {
            NameMatchMethodPointcut advised = new NameMatchMethodPointcut();
            advised.addMethodName("previewAdvised");
            MethodInterceptor on = call -> call.proceed();
            DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(advised, on);
            advisor.setOrder(order);
            return advisor;
        }
    }

    /** Makes a bean of an interface. */
    record Fabric(Desk desk) implements FactoryBean<Preview> {
        @Override
        public Preview getObject() {
            return new OfInterface(desk);
        }

        @Override
        public Class<?> getObjectType() {
            return Preview.class;
        }
    }
}
