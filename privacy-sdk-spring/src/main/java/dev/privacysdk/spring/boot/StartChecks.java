package dev.privacysdk.spring.boot;

import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.method.MarksNotEnforced;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.io.ResourceLoader;

/** Everything that can be found wrong before a bean is made: policy, ledger, key, marks, and marks against the policy. */
final class StartChecks implements BeanFactoryPostProcessor {
    /** The name of our own policy source, which the application's takes the place of. */
    static final String POLICY = "privacyPolicySource";

    private final ResourceLoader resources;

    StartChecks(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        PrivacyProperties properties = beans.getBean(PrivacyProperties.class);
        Policy policy = ours(beans, PolicySource.class, POLICY)
                ? new PolicyDocument(properties.policy()).read().policy()
                : null;
        if (policy != null) {
            refuseUnknown(properties.observe(), policy);
        }
        LedgerChoice choice = LedgerChoice.of(properties, beans);
        boolean developmentKey = choice == LedgerChoice.H2_FILE && !ConfiguredKey.isSaid(properties);
        if (!developmentKey && ours(beans, PrivacyKey.class, PrivacyKeyAutoConfiguration.KEY)) {
            ConfiguredKey.of(properties);
        }
        MarkedBeans marked = MarkedBeans.in(beans);
        if (!marked.problems().isEmpty()) {
            throw new MarksNotEnforced(marked.problems());
        }
        List<String> packages = packages(properties, beans);
        MarkedCode code = MarkedCode.of(marked.classes(), packages, new MarkedClasses(resources));
        boolean ownClock = beans.getBeanNamesForType(Clock.class, true, false).length > 0;
        boolean checked = policy != null && !ownClock;
        if (policy != null && checked) {
            code.holdAgainst(policy, Clock.systemUTC().instant());
        }
        beans.registerSingleton("privacyMarkedCode", checked ? MarkedCode.checked() : code);
    }

    /** A mistyped purpose would be enforced, to the surprise of whoever wanted to wait. */
    private static void refuseUnknown(List<String> observed, Policy policy) {
        for (String id : observed) {
            if (policy.editions().stream().allMatch(edition -> edition.purpose(id) == null)) {
                throw new StartRefused(
                        "privacy.observe names the purpose " + id + ", which no edition of the policy declares.",
                        "Correct its id, or take it out of privacy.observe.");
            }
        }
    }

    private static boolean ours(ConfigurableListableBeanFactory beans, Class<?> type, String name) {
        String[] names = beans.getBeanNamesForType(type, true, false);
        return names.length == 1 && names[0].equals(name);
    }

    private static List<String> packages(PrivacyProperties properties, ConfigurableListableBeanFactory beans) {
        if (!properties.basePackages().isEmpty()) {
            return properties.basePackages();
        }
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
    }
}
