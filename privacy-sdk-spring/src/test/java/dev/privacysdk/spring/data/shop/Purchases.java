package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.PurposeRequired;
import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** A keeper of rows that lead to people. */
@PurposeRequired
public interface Purchases extends JpaRepository<Purchase, Long> {
    @EntityGraph(attributePaths = "buyer")
    List<Purchase> findAllByTitleNotNullOrderById();
}
