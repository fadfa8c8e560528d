package dev.privacysdk.detection;

/** A detector of the SDK, which takes no longer at any place than its shape is long: it is asked without a clock. */
interface Bounded extends Detector {}
