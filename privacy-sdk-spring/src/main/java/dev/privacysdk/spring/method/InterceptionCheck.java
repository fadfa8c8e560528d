package dev.privacysdk.spring.method;

import dev.privacysdk.marking.MarkedMethod;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Sees that every bean with marked methods has the interceptor in front of it, and refuses those that have not.
 *
 * <p>It comes after every other post-processor. Beans that were made before it are looked at when it is made, and once more
 * everything when all beans are there.
 */
public final class InterceptionCheck implements BeanPostProcessor, BeanFactoryAware, SmartInitializingSingleton {
    private static final String TOO_EARLY =
            " was made before the interceptor was ready, because a post-processor needs it; keep it out of what post-processors"
                    + " are injected with.";
    private static final String READY_MADE =
            " was registered ready-made, so the interceptor never came in front of it; let the container make it.";
    private static final String UNPROTECTED =
            " is handed out without the interceptor; let the container make it as an ordinary bean, and leave the starter's"
                    + " advisor in place.";

    private @Nullable ConfigurableListableBeanFactory beans;

    /** Made by the container. */
    public InterceptionCheck() {}

    @Override
    public void setBeanFactory(BeanFactory factory) {
        if (factory instanceof ConfigurableListableBeanFactory listable) {
            beans = listable;
            checkEarly(listable);
        }
    }

    /** What cannot be extended is stood in for by its interfaces, whatever the application prefers. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        ConfigurableListableBeanFactory known = beans;
        if (known != null
                && Obstacles.closed(bean.getClass())
                && known.containsBeanDefinition(name)
                && Marks.onMethodsOf(bean.getClass())) {
            known.getBeanDefinition(name)
                    .setAttribute(
                            AutoProxyUtils.EXPOSED_INTERFACES_ATTRIBUTE,
                            Obstacles.interfaces(bean.getClass()).toArray(Class<?>[]::new));
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!enforced(bean) && !name.endsWith(AutowireCapableBeanFactory.ORIGINAL_INSTANCE_SUFFIX)) {
            Object exposed = exposed(name);
            if (exposed == null || AopProxyUtils.getSingletonTarget(exposed) != bean || !enforced(exposed)) {
                throw new MarksNotEnforced(List.of(sentence(name, bean, UNPROTECTED)));
            }
        }
        return bean;
    }

    /** A bean that others got while it was being made is handed out as they got it. */
    private @Nullable Object exposed(String name) {
        ConfigurableListableBeanFactory known = beans;
        return known != null && known.isCurrentlyInCreation(name) ? known.getSingleton(name) : null;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (beans != null) {
            checkAll(beans);
        }
    }

    private static void checkEarly(ConfigurableListableBeanFactory beans) {
        List<String> problems = new ArrayList<>();
        for (String name : beans.getSingletonNames()) {
            for (String needed : beans.getDependenciesForBean(name)) {
                if (isMadeApart(beans, needed) && markedType(beans, needed)) {
                    problems.add("The bean " + needed + " has methods that bear a purpose and" + TOO_EARLY);
                }
            }
            addUnenforced(problems, beans, name, beans.getSingleton(name), TOO_EARLY);
        }
        refuse(problems);
    }

    /** Whether what others get by this name stands in no list of singletons. */
    private static boolean isMadeApart(ConfigurableListableBeanFactory beans, String name) {
        return beans.containsBeanDefinition(name)
                && (!beans.getBeanDefinition(name).isSingleton() || beans.isFactoryBean(name));
    }

    private static void checkAll(ConfigurableListableBeanFactory beans) {
        List<String> problems = new ArrayList<>();
        for (String name : beans.getSingletonNames()) {
            Object bean = beans.getSingleton(name);
            boolean makes = bean instanceof FactoryBean<?> factory && factory.isSingleton() && markedType(beans, name);
            addUnenforced(problems, beans, name, makes ? beans.getBean(name) : bean, UNPROTECTED);
        }
        refuse(problems);
    }

    private static void addUnenforced(
            List<String> problems,
            ConfigurableListableBeanFactory beans,
            String name,
            @Nullable Object bean,
            String what) {
        if (bean != null && !enforced(bean)) {
            problems.add(sentence(name, bean, beans.containsBeanDefinition(name) ? what : READY_MADE));
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MarksNotEnforced(problems);
        }
    }

    private static boolean markedType(ConfigurableListableBeanFactory beans, String name) {
        Class<?> type = beans.getType(name, false);
        return type != null && Marks.onMethodsOf(type);
    }

    private static boolean enforced(Object bean) {
        if (bean instanceof Advised advised) {
            for (Advisor advisor : advised.getAdvisors()) {
                if (advisor instanceof PurposeAdvisor) {
                    // A proxy around somebody else's proxy sees only the marks of its interfaces.
                    Class<?> seen = AopUtils.getTargetClass(bean);
                    Class<?> real = AopProxyUtils.ultimateTargetClass(bean);
                    return !Proxy.isProxyClass(seen)
                            || real == seen
                            || MarkedMethod.allOf(real, refused -> {}).size()
                                    <= MarkedMethod.allOf(seen, refused -> {}).size();
                }
            }
        }
        // Stands in for a bean of a scope, which is looked at itself when it is made.
        return bean instanceof ScopedObject || !Marks.onMethodsOf(AopUtils.getTargetClass(bean)) || TestDouble.is(bean);
    }

    private static String sentence(String name, Object bean, String what) {
        return "The bean " + name + " (" + AopUtils.getTargetClass(bean).getSimpleName()
                + ") has methods that bear a purpose and" + what;
    }
}
