package dev.privacysdk.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.ConformanceProblem;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rules for an application's own build: what is marked can be enforced, and code keeps to its purpose.
 *
 * <p>A rule that finds nothing to judge fails, since marks that have vanished look the same; where it is right that there
 * is nothing, {@link ArchRule#allowEmptyShould(boolean)} says so. The rules read class files and load no class of the
 * application. The classes of its words must be on the class path, and a word must be allowed on fields: one that is
 * allowed on record components alone is not seen.
 */
public final class PurposeRules {
    private PurposeRules() {}

    /**
     * All rules, with a policy: code and its newest edition agree, and code does what the two together allow.
     *
     * <p>The policy says which purposes are imposed, what is sensitive or secret, and what is training. An import
     * without marks fails; that nothing logs, infers or trains is no failure.
     */
    public static ArchRule all(Policy policy) {
        return CompositeArchRule.of(everywhere())
                .and(fieldsAreReadOnlyForTheirPurposes(policy))
                .and(secretsAreComparedInConstantTime(SensitiveData.secretsOf(policy.latest()))
                        .allowEmptyShould(true))
                .and(nothingIsInferredFromSensitiveData(policy).allowEmptyShould(true))
                .and(processorsDataStaysOutOfTraining(policy).allowEmptyShould(true))
                .and(conformTo(policy))
                .as("personal data is used as the marks and the policy say");
    }

    /** All rules that need no policy, for an application in which no purpose is imposed by law or by the person. */
    public static ArchRule all() {
        return all(List.of());
    }

    /** All rules that need no policy; the given purposes, imposed by law or by the person, need no word on a field. */
    public static ArchRule all(Collection<Purpose> imposed) {
        return CompositeArchRule.of(everywhere())
                .and(fieldsAreReadOnlyForTheirPurposes(imposed))
                .and(secretsAreComparedInConstantTime().allowEmptyShould(true))
                .and(nothingIsInferredFromSensitiveData().allowEmptyShould(true))
                .as("personal data is used as the marks say");
    }

    /** What is the same under every policy. */
    private static List<ArchRule> everywhere() {
        return List.of(
                purposeMethodsNameTheirSubject(),
                purposeMethodsCanBeIntercepted(),
                applicationsStayOutOfScopeCarrier(),
                fieldsThatLookPersonalAreMarked(),
                classesMaskTheirToString().allowEmptyShould(true),
                personalDataStaysOutOfLogs().allowEmptyShould(true),
                personalDataStaysOutOfExceptions().allowEmptyShould(true),
                personalObjectsAreNotTurnedIntoText().allowEmptyShould(true),
                personalDataStaysOutOfObjectStreams().allowEmptyShould(true),
                personalDataLeavesOnlyToDeclaredRecipients().allowEmptyShould(true),
                personalDataIsKeptOnlyForAPurpose().allowEmptyShould(true),
                noFallbackTrackers());
    }

    /**
     * A method for a purpose names the person it is about, or says that each of many is decided for.
     *
     * <p>The name may stand on any declaration that the method implements.
     */
    public static ArchRule purposeMethodsNameTheirSubject() {
        return classes()
                .that(have("methods for a purpose", PurposeMethod::anyOpens))
                .should(new NameTheirSubject())
                .because(
                        "consent and objection are a person's own, and nobody can be asked about a person without a name")
                .allowEmptyShould(false);
    }

    /**
     * An interceptor can stand in front of every purpose method and keeper, and no object calls its own past it.
     *
     * <p>A class file does not say on which object a class's method is called. So a call or method reference counts as
     * one on the own object when the static type of the receiver is the calling class, one of its superclasses, or a class
     * around it, also in lambdas and inner classes. Calling a bean that was injected into itself looks the same: let the
     * field have the type of an interface. A call counts as one on an object made with {@code new} when the calling class,
     * or one around it, makes an object of the receiver's class other than to answer with it. Where the receiver's type is
     * an interface, the instructions are followed: seen are {@code this}, {@code Press.super}, a variable that was filled
     * with {@code new}, and a field that its class fills with nothing else. Not seen are an interface-typed variable that a
     * lambda captures, an object that hands itself out, reflection, and objects made elsewhere without a proxy. A keeper's
     * calls to itself are spared: the first call has asked already.
     */
    public static ArchRule purposeMethodsCanBeIntercepted() {
        return classes()
                .that(have("methods for a purpose or that demand one", PurposeMethod::anyMarked))
                .should(new CanBeIntercepted())
                .because("a mark that is written and not enforced protects nobody and reassures everybody")
                .allowEmptyShould(false);
    }

    /** Code for a purpose reaches only fields that name this purpose or none; no purpose is imposed by law. */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes() {
        return fieldsAreReadOnlyForTheirPurposes(List.of());
    }

    /**
     * Code for a purpose reaches only fields that name this purpose or none, except for imposed purposes.
     *
     * <p>Judged are methods for a purpose and what is written inside them, and every method of a class that is for one.
     * Seen are reads of a field, of its accessor and of its getter, in the method itself and wherever its calls lead, in
     * any imported module: through method references and lambdas, every implementation of an interface and every
     * override, constructors and static initializers, and the methods by which an object that is made on the way answers
     * code that is not imported. A call of a foreign interface such as {@code Supplier} leads to its imported
     * implementations. Keepers act for their caller and are walked through, and not judged alone. A method that opens a
     * purpose ends the path, and is judged for its own. A sentence shows one shortest path, whole.
     *
     * <p>Not seen are reads by reflection, a lambda that was made elsewhere and handed in, and which of several
     * implementations a container picks: all are followed. Calls of what is too general to say whose code they reach are
     * not followed to implementations that the call does not name: methods of {@code Object}, {@code Record},
     * {@code Enum}, {@code Comparable}, {@code Comparator}, {@code CharSequence}, {@code AutoCloseable},
     * {@code Closeable}, {@code Iterable}, {@code Iterator} and the collections. A call of the overridden method from an
     * override is taken for a {@code super} call.
     */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes(Collection<Purpose> imposed) {
        return fieldsAreReadOnlyFor(Permission.byWords(imposed));
    }

    /**
     * Code for a purpose reaches only fields that name this purpose or none, and that the policy lets it use.
     *
     * <p>The same, with the newest edition of the policy as the second key: a category that the edition does not let the
     * purpose use is refused whatever words the field bears. The purposes that the edition says are imposed (a legal
     * obligation alone, a request of the person, compelling grounds) need no word on a field.
     */
    public static ArchRule fieldsAreReadOnlyForTheirPurposes(Policy policy) {
        return fieldsAreReadOnlyFor(Permission.by(policy));
    }

    private static ArchRule fieldsAreReadOnlyFor(Permission permission) {
        return classes()
                .that(have("code for a purpose", Deed::anyIn))
                .should(new KeepToTheirPurposes(permission))
                .because(
                        "data is used for what it was collected for (GDPR Art. 5(1)(b)), and the word on the method must"
                                + " be on the field")
                .allowEmptyShould(false);
    }

    /** No application puts a purpose scope on a thread by hand; frameworks of this SDK do. */
    public static ArchRule applicationsStayOutOfScopeCarrier() {
        return classes()
                .that()
                .resideOutsideOfPackages("dev.privacysdk.decision", "dev.privacysdk.spring..")
                .should(new StayOutOfScopeCarrier())
                .because("a scope that is put and not taken back is the next task's purpose on that thread")
                .allowEmptyShould(false);
    }

    /** Fields whose name or type looks personal bear a category, or are the person's id; none is known to be harmless. */
    public static ArchRule fieldsThatLookPersonalAreMarked() {
        return fieldsThatLookPersonalAreMarked(DescribedPredicate.alwaysFalse());
    }

    /**
     * Fields whose name or type looks personal bear a category, or are the person's id, except for harmless ones.
     *
     * <p>Seen are instance fields and record components of plain values (texts, numbers, dates, bytes, network addresses,
     * enums for traits of a person, and collections of those) whose name ends in a term for personal data in English or in
     * romaji; also fields of a value class that is called so. A term with other meanings, such as {@code name},
     * counts only in a class about a person: one that is called so, bears marks, or has two clear terms. A mark on the
     * accessor is as good. Not seen are names in other languages, keys of maps, fields without a telling name, and what a
     * class holds whose name says that it does something or how it is done ({@code MailService}, {@code SmtpProperties}).
     * The line in a sentence is the first that touches the field, as class files keep no other.
     */
    public static ArchRule fieldsThatLookPersonalAreMarked(DescribedPredicate<? super JavaField> harmless) {
        return classes()
                .should(new MarkWhatLooksPersonal(harmless))
                .because("what is not marked is not minimized, masked, exported or erased, and nobody notices")
                .allowEmptyShould(false);
    }

    /** Nothing is inferred from categories that law or custom holds to be sensitive; {@link SensitiveData} lists them. */
    public static ArchRule nothingIsInferredFromSensitiveData() {
        return nothingIsInferred(SensitiveData.byDefault());
    }

    /** Nothing is inferred from what the newest edition of a policy calls special or sensitive. */
    public static ArchRule nothingIsInferredFromSensitiveData(Policy policy) {
        return nothingIsInferred(SensitiveData.of(policy.latest()));
    }

    /**
     * Nothing is inferred from these categories, nor from one above them that may hold them.
     *
     * <p>A method infers that bears {@code @Performs(INFER)}, on itself, a declaration that it implements, or its class.
     * Seen are marked parameters of it and reads of marked fields, by accessors and getters too, on every path of calls
     * from it: through private methods, other classes, implementations of interfaces, lambdas. Another method that infers
     * is judged itself. Not seen are reflection, values that somebody else read and put into an unmarked parameter or field,
     * and inference in code that does not say so.
     */
    public static ArchRule nothingIsInferredFromSensitiveData(Collection<DataCategory> sensitive) {
        return nothingIsInferred(SensitiveData.of(sensitive));
    }

    private static ArchRule nothingIsInferred(SensitiveData sensitive) {
        return classes()
                .that(have("methods that infer", InferFromNothingSensitive::anyInfers))
                .should(new InferFromNothingSensitive(sensitive))
                .because("sensitive data that characteristics are inferred from gives people the right to limit its use"
                        + " (11 CCR 7027(a)), and neither consent nor an instruction lifts that ban here")
                .allowEmptyShould(false);
    }

    /** Customers' data stays out of what the newest edition of a policy declares as training of models. */
    public static ArchRule processorsDataStaysOutOfTraining(Policy policy) {
        return processorsDataStaysOutOfTraining(StayOutOfTraining.purposes(policy.latest()));
    }

    /**
     * Code for these purposes, or one below them, calls nothing that works on behalf of a customer, unless it is told to.
     *
     * <p>A method works on behalf of a customer that has a parameter with {@code @OnBehalfOf}, on itself or on a declaration
     * that it implements. Code that has such a parameter itself acts on an instruction, which the gate checks. Seen are calls
     * and method references on every path from the code, as far as a method that opens another purpose. Not seen are
     * reflection, and customers' data that a method hands out which does not say so.
     */
    public static ArchRule processorsDataStaysOutOfTraining(Collection<Purpose> training) {
        StayOutOfTraining condition = new StayOutOfTraining(training);
        return classes()
                .that(have("code for training", condition::anyTrains))
                .should(condition)
                .because("a processor does with its customers' data what they instruct and nothing else (GDPR Art."
                        + " 28(3)(a)); training on it makes the processor a controller (Art. 28(10))")
                .allowEmptyShould(false);
    }

    /** Code and the newest edition of a policy agree; see {@link #conformTo(Policy, Instant)}. */
    public static ArchRule conformTo(Policy policy) {
        return conformTo(types -> Conformance.check(policy, types));
    }

    /**
     * Code and a policy agree: the edition in force at an instant, and every one that comes after it.
     *
     * <p>What {@link Conformance} finds at start, found by the build: each error is a violation, warnings are none. This rule
     * alone loads the application's classes, without initializing them; what they need must be on the class path, and a
     * class that cannot be loaded is a violation too. The place is the class that the sentence begins with; a sentence about
     * the policy has none.
     */
    public static ArchRule conformTo(Policy policy, Instant from) {
        return conformTo(types -> Conformance.check(policy, from, types));
    }

    private static ArchRule conformTo(Function<Collection<Class<?>>, List<ConformanceProblem>> check) {
        return classes()
                .should(new ConformToPolicy(check))
                .because("what developers mark and what lawyers permit are two keys to one door, and both must fit")
                .allowEmptyShould(false);
    }

    /**
     * Personal data does not flow into log lines, except as objects that masking knows by their marks.
     *
     * <p>A logger that masking stands in front of (SLF4J, Log4j 2, Logback) may be given an object with personal fields by
     * itself, which is masked field by field; not a marked value alone, nor text made of one or of the object.
     * {@code java.util.logging}, {@code System.Logger}, commons-logging, {@code System.out} and {@code System.err}, and the
     * contexts of log lines mask nothing: there an object counts as what its {@code toString} tells. Values are followed
     * through text, collections, lambdas, unmarked fields and methods of the imported code, also those that run a lambda
     * they are given. Not seen are reflection, JNI, what other libraries keep and give back, lambdas kept in fields,
     * objects whose unmarked fields hold a value, and methods of the application that are called by a library's type, unless
     * what they are called on is known to be of a class of the application. A map is one thing: a key counts as a value of
     * it. So is a field, for all objects of its class; and what one implementation of an interface of the application answers
     * with, any may, unless its type says otherwise.
     */
    public static ArchRule personalDataStaysOutOfLogs() {
        return FlowRules.logs();
    }

    /**
     * Personal data does not flow into the messages of exceptions.
     *
     * <p>Seen are arguments of the constructors of exceptions, of the JDK and of libraries by their names, and of the
     * application's own as far as they hand them on to these; values are followed as for
     * {@link #personalDataStaysOutOfLogs()}. Also what an exception of the application answers with in
     * {@code getMessage} and {@code toString}, and messages of {@code Objects.requireNonNull}, Spring's {@code Assert},
     * Guava's {@code Preconditions} and Apache's {@code Validate}.
     */
    public static ArchRule personalDataStaysOutOfExceptions() {
        return FlowRules.exceptions();
    }

    /**
     * An object with personal fields is not turned into text that tells them.
     *
     * <p>Seen are concatenation, {@code String.valueOf}, {@code format}, {@code toString}, {@code append} and the like, also
     * of collections of such objects; an object whose class masks its {@code toString}, or has none, is fine. A single
     * marked value in a text is fine as well, a deliberate limit: a letter says "Dear Ada", and where the letter goes is
     * judged by the rules about logs, exceptions and recipients.
     */
    public static ArchRule personalObjectsAreNotTurnedIntoText() {
        return FlowRules.text();
    }

    /**
     * Personal data is not written with Java serialization.
     *
     * <p>Seen are objects and values given to the methods of {@code ObjectOutputStream}. Not seen are frameworks that do it.
     */
    public static ArchRule personalDataStaysOutOfObjectStreams() {
        return FlowRules.objectStreams();
    }

    /**
     * Personal data leaves in a response or a request only where a purpose or a recipient is declared.
     *
     * <p>A response: what is written to a servlet response, and the answer of a handler of Spring or JAX-RS that makes a
     * body, and what goes into the model of a view, unless the handler is for a purpose or demands one, or hands on what
     * such a method answered with; a method that its package alone sees is as good as all that call it. A request:
     * what is given to {@code java.net.http}, {@code HttpURLConnection}, {@code RestClient}, {@code RestTemplate},
     * {@code WebClient} and declarative clients, unless the method or its class says {@code @DisclosedTo}, or the client was
     * made by {@code RecipientClients}. Not seen are messages and other protocols, unmarked objects that hold a value, and
     * an object that a method reads from its own parameter and writes into a writer it is handed.
     */
    public static ArchRule personalDataLeavesOnlyToDeclaredRecipients() {
        return FlowRules.recipients();
    }

    /**
     * Personal data is kept in sessions and caches only by code for a purpose.
     *
     * <p>Seen are sessions and contexts of servlets, caches of Spring, JCache, Caffeine and Guava, operations on Redis, and
     * answers of methods that Spring caches. Not seen are maps that serve as a cache, and what a loader of a cache loads.
     */
    public static ArchRule personalDataIsKeptOnlyForAPurpose() {
        return FlowRules.kept();
    }

    /** Secrets, the category {@code credentials} and all below it, are compared in constant time. */
    public static ArchRule secretsAreComparedInConstantTime() {
        return secretsAreComparedInConstantTime(List.of(DataCategory.of("credentials")));
    }

    /**
     * Values of these categories, and of those below them, are compared in constant time.
     *
     * <p>Seen are {@code equals} and its kin, {@code compareTo}, {@code Objects.equals}, {@code Arrays.equals} and
     * {@code ==}; a check for null is fine, and so is the {@code equals} method of a class. Not seen are sets and maps that
     * compare, and databases.
     */
    public static ArchRule secretsAreComparedInConstantTime(Collection<DataCategory> secrets) {
        return FlowRules.secrets(secrets);
    }

    /**
     * A class with personal fields tells none of them in its {@code toString}.
     *
     * <p>Seen are written, generated and inherited ones, those of records too, and objects in the object. A class without
     * a {@code toString} of its own is fine. Not seen is one that works by reflection.
     */
    public static ArchRule classesMaskTheirToString() {
        return FlowRules.toStrings();
    }

    /**
     * Nobody who blocks images or cookies is recognized by other means.
     *
     * <p>Seen are digests and hash codes over at least two things that a browser tells unasked (User-Agent, Accept headers,
     * client hints, DNT, its address and the like), marked values in the header {@code ETag} or {@code Last-Modified}, and
     * known libraries that take fingerprints, by their names. Not seen are traits joined into text and kept as it is, a
     * single trait, headers whose names are computed, and scripts in pages.
     */
    public static ArchRule noFallbackTrackers() {
        return FlowRules.trackers();
    }

    private static DescribedPredicate<JavaClass> have(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe("have " + what, test);
    }
}
