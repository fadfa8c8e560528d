package dev.privacysdk.spring.method;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.interception.PurposeProxy;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.method.matrix.Answers;
import dev.privacysdk.spring.method.matrix.Desk;
import dev.privacysdk.spring.method.matrix.OpenAnswers;
import dev.privacysdk.spring.method.matrix.Rows;
import dev.privacysdk.spring.method.matrix.Shape;
import dev.privacysdk.spring.readers.Publisher;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What stands in front of an object. */
enum Carrier {
    PURPOSE_PROXY("PurposeProxy"),
    JDK("Spring, JDK proxy"),
    CGLIB("Spring, CGLIB"),
    /** The control: nothing stands there. */
    NONE("nothing");

    final String title;

    Carrier(String title) {
        this.title = title;
    }

    /** A running application with every shape in it, seen through this carrier. */
    record Stage(Carrier carrier, ApplicationContext context, Desk desk) {
        PurposeGate gate() {
            return context.getBean(PurposeGate.class);
        }

        <T> Object object(Shape<T> shape) {
            return switch (carrier) {
                case NONE -> shape.body().apply(desk);
                case PURPOSE_PROXY -> PurposeProxy.of(shape.type(), shape.body().apply(desk), gate());
                case JDK, CGLIB -> context.getBean(shape.bean());
            };
        }

        Answers answers() {
            return switch (carrier) {
                case NONE -> new OpenAnswers(desk);
                case PURPOSE_PROXY ->
                    PurposeProxy.of(Answers.class, new OpenAnswers(desk), gate(), context.getBean(Minimizer.class));
                case JDK, CGLIB -> context.getBean(Answers.class);
            };
        }
    }

    /** Starts the application. */
    void with(ThrowingConsumer<Stage> test) {
        Desk desk = new Desk();
        ApplicationContextRunner runner = Starter.runner()
                .withPropertyValues(Publisher.properties())
                .withPropertyValues("spring.aop.proxy-target-class=" + (this == CGLIB))
                .withBean(Desk.class, () -> desk)
                .withBean(OpenAnswers.class, () -> new OpenAnswers(desk));
        if (this == JDK || this == CGLIB) {
            Set<Class<?>> configurations = new HashSet<>();
            for (Shape<?> shape : Rows.all()) {
                if (shape.beans() == null) {
                    runner = with(runner, shape, desk);
                } else if (configurations.add(shape.beans())) {
                    runner = runner.withUserConfiguration(shape.beans());
                }
            }
        }
        runner.run(context -> {
            if (context.getStartupFailure() != null) {
                throw new IllegalStateException(context.getStartupFailure());
            }
            Publisher.meet(context.getBean(SubjectLedger.class));
            test.accept(new Stage(this, context, desk));
        });
    }

    private static <T> ApplicationContextRunner with(ApplicationContextRunner runner, Shape<T> shape, Desk desk) {
        return runner.withBean(shape.bean(), shape.type(), () -> shape.body().apply(desk));
    }
}
