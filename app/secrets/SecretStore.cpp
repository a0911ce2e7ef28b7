// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretStore.h"

#include "secrets/CredentialSecretStore.h"
#include "secrets/KeychainSecretStore.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

struct Remedy {
    const QString &code;
    const char16_t *keyring;
    const char16_t *systemd;
};

constexpr auto startAgain =
    u"Find out who changed it. If nobody did wrong, run \"mfa-kiosk setup --renew\": new keys, a "
    "new part of the journal, every PIN added again.";

const auto &remedies()
{
    static const std::array table{
        Remedy{secretcodes::absentService,
               u"Install gnome-keyring and libsecret-1-0, and start the kiosk in the graphical session of its user; or "
               u"set "
               "[secrets] store = \"systemd\" for a kiosk that logs in by itself.",
               u"On a station, \"systemctl status mfa-kiosk-keys\" says why the keys cannot be unsealed; after another "
               "disk, board or TPM: \"mfa-kiosk station reset --destroy-keys\", and the set-up again. Elsewhere, start "
               "the kiosk from a systemd unit with the LoadCredentialEncrypted= lines that \"mfa-kiosk setup --store "
               "systemd\" prints."},
        Remedy{
            secretcodes::locked,
            u"Unlock the keyring: log in to the kiosk's session with the password (not by itself), or open the keyring "
            "in the program \"Passwords and Keys\". The kiosk then goes on by itself. A kiosk that logs in by itself "
            "needs [secrets] store = \"systemd\".",
            u"Let the kiosk's user read the credentials that systemd gives to the unit."},
        Remedy{secretcodes::slow,
               u"The keyring does not answer. Look at it with \"systemctl --user status gnome-keyring-daemon\", and "
               u"restart "
               "it or log in again. The kiosk then goes on by itself.",
               u"The folder of the credentials does not answer. Restart the unit."},
        Remedy{
            secretcodes::missing, u"Run \"mfa-kiosk setup\" as the kiosk's user, with the keyring unlocked.",
            u"On a station, the set-up on the screen makes them; were they there before, \"systemctl status "
            "mfa-kiosk-keys\" says more. Elsewhere, run \"mfa-kiosk setup --store systemd --credentials-dir DIR\" and "
            "follow what it prints; add every LoadCredentialEncrypted= line to the unit."},
        Remedy{secretcodes::damaged, startAgain, startAgain},
        Remedy{secretcodes::replaced, startAgain, startAgain},
        Remedy{secretcodes::readOnly, u"Unlock the keyring, or give the kiosk's user the right to change it.",
               u"systemd's credentials cannot be changed from inside. Give --credentials-dir DIR; on a station, run "
               "\"mfa-kiosk station seal DIR\" as root then, elsewhere encrypt the file written there as printed, and "
               "restart the kiosk."},
        Remedy{
            secretcodes::failed,
            u"Look at the keyring's own messages with \"journalctl --user -t gnome-keyring-daemon\", and log in again.",
            u"Look at the unit's messages with \"journalctl -u mfa-kiosk\"."},
    };
    return table;
}

} // namespace

QString secretStoreName(SecretStoreKind kind)
{
    return kind == SecretStoreKind::Keyring ? u"keyring"_s : u"systemd"_s;
}

std::optional<SecretStoreKind> secretStoreFromName(QStringView name)
{
    for (const SecretStoreKind kind : {SecretStoreKind::Keyring, SecretStoreKind::Systemd}) {
        if (name == secretStoreName(kind))
            return kind;
    }
    return std::nullopt;
}

QString secretRemedy(const QString &code, SecretStoreKind kind)
{
    for (const Remedy &remedy : remedies()) {
        if (remedy.code == code)
            return QString(QStringView(kind == SecretStoreKind::Keyring ? remedy.keyring : remedy.systemd).toString());
    }
    return {};
}

QStringList secretCodes()
{
    QStringList codes;
    for (const Remedy &remedy : remedies())
        codes << remedy.code;
    return codes;
}

std::unique_ptr<SecretStore> makeSecretStore(SecretStoreKind kind)
{
    if (kind == SecretStoreKind::Systemd) {
        // A station's keys are those of a unit of their own: a user's unit has no way to unseal any before systemd 256.
        const QString station = u"/run/credentials/mfa-kiosk-keys.service"_s;
        const QString own = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
        return std::make_unique<CredentialSecretStore>(own.isEmpty() && QFileInfo::exists(station) ? station : own);
    }
    return std::make_unique<KeychainSecretStore>();
}

} // namespace kiosk
