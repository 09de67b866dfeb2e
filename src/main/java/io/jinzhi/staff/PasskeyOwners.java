package io.jinzhi.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Whose passkey it is: accounts, known to the library by their ids.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return owner(PasskeyRows.account(handle));
  }

  /// @param name an account's id, which is what a session calls its owner
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return owner(UUID.fromString(name));
  }

  private @Nullable PublicKeyCredentialUserEntity owner(UUID account) {
    return accounts
        .seat(account)
        .map(
            seat ->
                (PublicKeyCredentialUserEntity)
                    ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRows.handle(account))
                        .name(seat.username())
                        .displayName(seat.actor().name())
                        .build())
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("accounts are opened elsewhere");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("accounts are closed elsewhere");
  }
}
