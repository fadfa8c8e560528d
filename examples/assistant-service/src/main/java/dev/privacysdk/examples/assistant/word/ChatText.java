package dev.privacysdk.examples.assistant.word;

import dev.privacysdk.annotation.PersonalData;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What was said in a conversation with the assistant. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@PersonalData("communications.chat")
public @interface ChatText {}
