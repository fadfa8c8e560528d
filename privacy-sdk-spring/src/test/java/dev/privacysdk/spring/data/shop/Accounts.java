package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.PurposeRequired;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The commonest kind of keeper. */
@PurposeRequired
public interface Accounts extends JpaRepository<Account, String> {
    Stream<Account> findAllByOrderById();

    Page<Account> findAllByIdNotNull(Pageable page);

    Slice<Account> findAllByEmailNotNull(Pageable page);

    Optional<Contact> findContactById(String id);

    List<Contact> findContactsByOrderById();

    Page<Contact> findContactsByIdNotNull(Pageable page);

    @Query("select new dev.privacysdk.spring.data.shop.ContactRow(a.id, a.email, a.phone) from Account a order by a.id")
    List<ContactRow> rows();

    @Query("select new dev.privacysdk.spring.data.shop.ContactRow(a.id, a.email, a.phone) from Account a")
    Page<ContactRow> rows(Pageable page);

    @Query("select new dev.privacysdk.spring.data.shop.ContactRow(a.id, a.email, a.phone) from Account a order by a.id")
    Stream<ContactRow> streamed();
}
