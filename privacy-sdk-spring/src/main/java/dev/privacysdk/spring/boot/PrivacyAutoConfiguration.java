package dev.privacysdk.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Puts the privacy SDK to work in a Spring Boot application. */
@AutoConfiguration
public final class PrivacyAutoConfiguration {}
