// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/DeskKeys.h"

#include "config/ConfigValues.h"
#include "config/WebAddress.h"

#include <QSet>

namespace kiosk
{

using namespace Qt::StringLiterals;

using values::Emptiness;

namespace
{

ValueType<QString> pathOrCredential()
{
    return values::matching(u"the full path of a PEM file, the name of a systemd credential, or empty"_s,
                            u"(?:/[^\\p{C}]+|[A-Za-z0-9_-][A-Za-z0-9._-]*)?"_s);
}

KeyList<DeskPerson> personKeys()
{
    return {
        required(
            u"label"_s, &DeskPerson::label,
            values::matching(u"letters, digits, space and _ . ' ( ) # + -, at most 64 characters"_s,
                             u"[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} _.'()#+-]{0,62}[\\p{L}\\p{M}\\p{N}_.'()#+-])?"_s),
            u"Stands in the journal beside what was asked. Rather a role than a name."_s),
        required(
            u"key"_s, &DeskPerson::publicKey,
            values::matching(u"the key that `mfa-desk setup` prints, `ed25519:...`"_s, u"ed25519:[A-Za-z0-9+/]{43}="_s),
            u"Public half of the key that this person's requests are signed with. Taken out, the next start refuses them."_s),
    };
}

/// Reports each text that stands twice.
void checkOnce(const QStringList &texts, const QString &list, const QString &key, ConfigReader &reader)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString path = u"%1[%2].%3"_s.arg(list).arg(i + 1).arg(key);
        if (!texts.at(i).isEmpty() && seen.contains(texts.at(i)))
            reader.report(reader.lineOf(path), path, u'"' + texts.at(i) + u"\", twice"_s, u"each once"_s);
        seen.insert(texts.at(i));
    }
}

} // namespace

KeyList<DeskSettings> deskKeys()
{
    return {
        optional(
            u"broker"_s, &DeskSettings::broker,
            values::matching(u"a host name or an address in numbers, or empty"_s, u"[A-Za-z0-9.:-]{0,253}"_s),
            u"The MQTT 5 broker that kiosks and desks meet at. Empty: no desk, and nothing of the link is loaded."_s),
        optional(u"port"_s, &DeskSettings::port, values::wholeNumber({1, 65535}), u"Its port."_s),
        optional(
            u"ca_file"_s, &DeskSettings::caFile, values::pemFile(values::Emptiness::Allowed),
            u"Who must have issued the broker's certificate; no other authority counts. Left out only for a broker on this computer itself, which is then spoken to without encryption."_s),
        optional(u"certificate"_s, &DeskSettings::certificate, pathOrCredential(),
                 u"The kiosk's own certificate, its common name being `kiosk`. Read anew at each connection."_s),
        optional(u"key"_s, &DeskSettings::key, pathOrCredential(), u"The private key to it."_s),
        optional(u"site"_s, &DeskSettings::site, values::brokerName(Emptiness::Allowed),
                 u"Whose kiosks these are: one desk sees the kiosks of one site. Required with `broker`."_s),
        optional(u"kiosk"_s, &DeskSettings::kiosk, values::brokerName(Emptiness::Allowed),
                 u"This kiosk's name in topics and certificate, no other's in the site. Required with `broker`."_s),
        optional(u"place"_s, &DeskSettings::place, values::textOrNone(), u"Where it stands, for the desk's list."_s),
        optional(u"report_s"_s, &DeskSettings::reportInterval, values::seconds({5, 600}),
                 u"Between two reports when nothing changes. What changes is reported within a second."_s),
        tableList(u"people"_s, Presence::Optional, &DeskSettings::people, personKeys(),
                  u"Who may ask things of this kiosk. Nobody else can, whatever the broker says."_s),
    };
}

KeyList<StaffMessage> messageKeys()
{
    return {
        required(u"code"_s, &StaffMessage::code, values::identifier(), u"Name for the journal; never shown."_s),
        required(u"text"_s, &StaffMessage::text, values::inEachLanguage(values::text()),
                 u"What the visitor reads, in one short sentence."_s),
    };
}

void checkDesk(const DeskSettings &desk, ConfigReader &reader)
{
    QStringList labels;
    for (const DeskPerson &person : desk.people)
        labels.append(person.label);
    checkOnce(labels, u"desk.people"_s, u"label"_s, reader);
    if (!desk.isOn())
        return;
    const auto require = [&reader](const QString &value, const QString &key, const QString &allowed) {
        const QString full = u"desk."_s + key;
        if (value.isEmpty() && !reader.hasReported(full))
            reader.missingKey(reader.lineOf(full), full, allowed);
    };
    require(desk.site, u"site"_s, u"a name, as there is a broker"_s);
    require(desk.kiosk, u"kiosk"_s, u"a name, as there is a broker"_s);
    if (desk.kiosk == u"desk")
        reader.report(reader.lineOf(u"desk.kiosk"_s), u"desk.kiosk"_s, u"\"desk\""_s,
                      u"another name: the desks' own topics begin so"_s);
    const bool open = desk.caFile.isEmpty() && desk.certificate.isEmpty() && desk.key.isEmpty();
    if (open && isLoopbackHost(desk.broker))
        return;
    require(desk.caFile, u"ca_file"_s, u"the broker's authority"_s);
    require(desk.certificate, u"certificate"_s, u"the kiosk's certificate"_s);
    require(desk.key, u"key"_s, u"the key to it"_s);
}

void checkMessages(const QList<StaffMessage> &messages, ConfigReader &reader)
{
    QStringList codes;
    for (const StaffMessage &message : messages)
        codes.append(message.code);
    checkOnce(codes, u"messages"_s, u"code"_s, reader);
}

} // namespace kiosk
