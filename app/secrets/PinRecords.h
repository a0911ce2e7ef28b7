// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/Digest.h"
#include "support/SecureString.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace kiosk
{

/// One person's PIN as it is kept. \c hash is a line like PHC's:
///
///   $scrypt-hmac$ln=17,r=8,p=1$<salt>.<own salt>$<tag>      (base64 without padding)
///   tag = HMAC-SHA-256(scrypt(HMAC-SHA-256(pepper, PIN), salt), own salt | label)
///
/// The pad takes a PIN and no name, so a check must find out whose it is. One scrypt a person would make a check as
/// slow as the desk is large. A fast index (HMAC of the PIN beside the record) would let whoever holds pepper and
/// records - which lie in the same keyring - try all PINs at HMAC's speed and so take scrypt's cost away. Therefore the
/// slow part has a salt of the kiosk, shared by all its records of one cost: one scrypt serves any number of people,
/// and its result is bound to each person by the own salt and the label. A guess costs its finder a whole scrypt, as
/// before; that one guess then serves against all records holds at the pad anyway. Records of equal PINs do not look
/// alike. Without the pepper (256 bits) nothing can be tried at all.
struct PinRecord {
    QString label;
    QDate added;
    bool disabled = false; ///< by the administrator; its PIN is a wrong one
    ScryptCost cost;
    QByteArray salt;
    QByteArray ownSalt;
    QByteArray tag;

    QString hash() const;
    friend bool operator==(const PinRecord &, const PinRecord &) = default;
};

using PinRecords = QList<PinRecord>;

/// What the store keeps under "pins". Errors: "secrets.damaged", with the record's number and never its content.
/// Accepts nothing that a kiosk would not write: labels as in checkLabel(), unique, at most 200, at most 4 pairs of
/// cost and salt.
Result<PinRecords> parsePinRecords(QByteArrayView text);
QByteArray serialisePinRecords(const PinRecords &records);

/// What the PIN becomes before anything slow begins; the PIN itself is not needed after that.
SecretBytes pepperedPin(const SecretBytes &pepper, const SecureString &pin);

/// The slow part of \a peppered for every pair of cost and salt that occurs in \a records, in their order.
struct PinDigests {
    struct One {
        ScryptCost cost;
        QByteArray salt;
        SecretBytes digest;
    };
    std::vector<One> all;

    /// Blocks for one scrypt a pair (usually one). With no record it computes one all the same, for \a fallback.
    static Result<PinDigests> compute(const SecretBytes &peppered, const PinRecords &records,
                                      const ScryptCost &fallback);
    const SecretBytes *find(const ScryptCost &cost, const QByteArray &salt) const;
};

/// The position of the record whose PIN it was. Looks at all of them, whichever it is.
std::optional<qsizetype> findPin(const PinRecords &records, const PinDigests &digests);

/// A record for \a label. It takes the salt of those records of the same \a cost, if there are any. Blocks for a scrypt
/// or two. Errors: "pin.label_taken", "pin.taken" (somebody has this PIN; the error does not say who), "pin.too_many",
/// "pin.scrypt".
Result<PinRecord> makePinRecord(const QString &label, const QDate &added, const SecretBytes &peppered,
                                const PinRecords &others, const ScryptCost &cost);

} // namespace kiosk
