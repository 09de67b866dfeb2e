package io.jinzhi.staff;

import io.jinzhi.database.Columns;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Table `passkey`. The handle by which an authenticator knows its owner is the account's id.
@Repository
class PasskeyRows implements UserCredentialRepository {
  private static final String FOUND =
      """
      select p.*, f.account_id, f.label, f.offered_at, f.last_used_at
      from passkey p join second_factor f on f.id = p.factor_id and f.ended_at is null
      where\s""";

  private final JdbcClient jdbc;
  private final FactorRows rows;

  PasskeyRows(JdbcClient jdbc, FactorRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /// The factor that a credential is.
  UUID factor(Bytes credential) {
    return jdbc.sql("select factor_id from passkey where credential_id = :credential")
        .param("credential", credential.getBytes())
        .query(UUID.class)
        .single();
  }

  @Override
  public void save(CredentialRecord record) {
    int known =
        jdbc.sql(
                """
                update passkey set sign_count = :count, uv_initialized = :uv, backup_state = :state
                where credential_id = :credential
                """)
            .param("count", record.getSignatureCount())
            .param("uv", record.isUvInitialized())
            .param("state", record.isBackupState())
            .param("credential", record.getCredentialId().getBytes())
            .update();
    if (known == 0) {
      insert(record);
    }
  }

  private void insert(CredentialRecord record) {
    UUID id = rows.newId();
    rows.passkey(account(record.getUserEntityUserId()), id, record.getLabel());
    jdbc.sql(
            """
            insert into passkey (factor_id, credential_id, public_key, sign_count, uv_initialized,
              backup_eligible, backup_state, transports, attestation, client_data)
            values (:id, :credential, :key, :count, :uv, :eligible, :state, :transports,
              :attestation, :data)
            """)
        .param("id", id)
        .param("credential", record.getCredentialId().getBytes())
        .param("key", record.getPublicKey().getBytes())
        .param("count", record.getSignatureCount())
        .param("uv", record.isUvInitialized())
        .param("eligible", record.isBackupEligible())
        .param("state", record.isBackupState())
        .param(
            "transports",
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("attestation", bytes(record.getAttestationObject()))
        .param("data", bytes(record.getAttestationClientDataJSON()))
        .update();
  }

  private static byte[] bytes(@Nullable Bytes given) {
    if (given == null) {
      throw new IllegalArgumentException("a new passkey comes with its attestation");
    }
    return given.getBytes();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql(FOUND + "p.credential_id = :credential")
        .param("credential", credential.getBytes())
        .query((row, at) -> (CredentialRecord) read(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(FOUND + "f.account_id = :account order by f.offered_at")
        .param("account", account(handle))
        .query((row, at) -> (CredentialRecord) read(row))
        .list();
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("a second factor ends and stays on record");
  }

  private static ImmutableCredentialRecord read(ResultSet row) throws SQLException {
    var lastUsed = Columns.instantOrNull(row, "last_used_at");
    var offered = Columns.instant(row, "offered_at");
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(Columns.uuid(row, "account_id")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .transports(transports(row))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(offered)
        .lastUsed(lastUsed == null ? offered : lastUsed)
        .build();
  }

  private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("transports").getArray())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }
}
