package dev.privacysdk.archunit;

/** What a method of a library does with the values given to it. */
final class Shaping {
    final boolean makesText;
    final Passing passing;
    final boolean isMutable;
    final boolean wraps;
    final boolean replacesValues;
    final boolean isCollector;
    final boolean handsOn;
    final boolean looksUp;
    final boolean isChange;
    final boolean answersWithLambda;
    final boolean isFunction;
    final boolean takesFunctions;

    Shaping(Callee callee) {
        makesText = Library.makesText(callee);
        passing = !makesText && Library.writes(callee) ? Passing.WRITTEN : Passing.of(makesText);
        isMutable = Library.isMutable(callee);
        wraps = Library.wraps(callee);
        replacesValues = Library.replacesValues(callee);
        isCollector = Library.isCollector(callee);
        handsOn = Library.handsOn(callee);
        looksUp = Library.looksUp(callee);
        isChange = Library.isChange(callee);
        answersWithLambda = Library.answersWithLambda(callee);
        isFunction = Library.isFunction(callee);
        takesFunctions = callee.desc().contains("Ljava/util/function/");
    }
}
