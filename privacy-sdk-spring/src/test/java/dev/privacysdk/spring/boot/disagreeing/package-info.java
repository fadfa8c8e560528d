/** An application whose marks disagree with the policy of the small publisher. */
@NullMarked
package dev.privacysdk.spring.boot.disagreeing;

import org.jspecify.annotations.NullMarked;
