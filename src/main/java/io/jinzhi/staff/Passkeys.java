package io.jinzhi.staff;

import com.webauthn4j.util.exception.WebAuthnException;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the library says about passkeys, as JSON from and to the browser. The address in it is the
/// one that people type (`jinzhi.staff.passkey-origin` behind a proxy), else the request's own.
@Component
class Passkeys {
  private static final String CREATION = "jinzhi.passkey-creation";
  private static final String REQUEST = "jinzhi.passkey-request";

  private final PasskeyOwners owners;
  private final PasskeyRows rows;
  private final HttpServletRequest request;
  private final String origin;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(
      PasskeyOwners owners,
      PasskeyRows rows,
      HttpServletRequest request,
      @Value("${jinzhi.staff.passkey-origin:}") String origin) {
    this.owners = owners;
    this.rows = rows;
    this.request = request;
    this.origin = origin;
  }

  /// What the browser makes a passkey by. Kept in the session for [#register].
  String creation() {
    var options =
        library()
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who()));
    request.getSession().setAttribute(CREATION, options);
    return json.writeValueAsString(options);
  }

  /// @return the factor that it is
  UUID register(String credential, String label) {
    return understood(
        () -> {
          var options = taken(CREATION, PublicKeyCredentialCreationOptions.class);
          var made =
              json.readValue(
                  credential,
                  new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
          var record =
              library()
                  .registerCredential(
                      new ImmutableRelyingPartyRegistrationRequest(
                          options, new RelyingPartyPublicKey(made, label)));
          return rows.factor(Objects.requireNonNull(record).getCredentialId());
        });
  }

  /// What the browser asks the passkey by. Kept in the session for [#answered].
  String challenge() {
    var options =
        library()
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(who()));
    request.getSession().setAttribute(REQUEST, options);
    return json.writeValueAsString(options);
  }

  /// @return the factor that answered
  UUID answered(UUID account, String credential) {
    return understood(
        () -> {
          var options = taken(REQUEST, PublicKeyCredentialRequestOptions.class);
          var shown =
              json.readValue(
                  credential,
                  new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
          var owner = library().authenticate(new RelyingPartyAuthenticationRequest(options, shown));
          if (!PasskeyRows.handle(account).equals(Objects.requireNonNull(owner).getId())) {
            throw new IllegalArgumentException("somebody else's passkey");
          }
          return rows.factor(shown.getRawId());
        });
  }

  private static <T> T understood(Supplier<T> step) {
    try {
      return step.get();
    } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
      throw new Refused(
          "PASSKEY", Phrase.of("通行密钥没有通过，请再试一次", "The passkey was not accepted; try once more"));
    }
  }

  /// Each challenge is good once.
  private <T> T taken(String kept, Class<T> type) {
    Object options = request.getSession().getAttribute(kept);
    request.getSession().removeAttribute(kept);
    if (options == null) {
      throw new IllegalArgumentException("nothing was asked");
    }
    return type.cast(options);
  }

  private static Authentication who() {
    return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
  }

  private Webauthn4JRelyingPartyOperations library() {
    String here = origin.isEmpty() ? origin() : origin;
    var party =
        PublicKeyCredentialRpEntity.builder().id(URI.create(here).getHost()).name("Jinzhi").build();
    var library = new Webauthn4JRelyingPartyOperations(owners, rows, party, Set.of(here));
    library.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.PREFERRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    library.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return library;
  }

  private String origin() {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
