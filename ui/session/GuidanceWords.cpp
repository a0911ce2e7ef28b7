// SPDX-License-Identifier: GPL-3.0-or-later
// What the guidance strip says, where.
#include "session/GuidanceStrip.h"

#include "shell/TimeText.h"
#include "session/TrailLine.h"

#include <algorithm>
#include <iterator>

namespace kiosk
{

namespace
{

/// The button on Suomi.fi's page that hands the data over. Its own official words, from DVV's published translations
/// (vrk-kpa/e-identification-static-ui-public), hence not for our translators.
QString continueToServiceWords(Language language)
{
    return othersWords(QStringLiteral("suomi_fi.continue"), language);
}

} // namespace

ResetQuestion::Texts GuidanceStrip::questionTexts() const
{
    //: Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"
    const QString notYet = tr("Not yet");
    if (givesPass()) {
        //: The page shows a pass (a code) for signing in once
        return {tr("Have you written down the pass that the page shows?"),
                tr("It is shown only once: after “Yes” the page is closed for good."),
                //: Answer to "Have you written down the pass that the page shows?"
                tr("Yes, I have it"), notYet};
    }
    return {tr("Does the page say that your MFA settings (multi-factor authentication) have been reset?"),
            tr("After “Yes” the page is closed for good."),
            //: Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"
            tr("Yes, it says so"), notYet};
}

QString GuidanceStrip::instructionText() const
{
    switch (m_state.place) {
    case Place::Starting:
        return tr("Opening the identity service…");
    case Place::Service:
        return tr("Follow what the page says.");
    case Place::MethodSelection:
        return tr("Choose your bank or the mobile certificate.");
    case Place::Bank:
        return tr("Identify yourself with your bank codes.");
    case Place::MobileCertificate:
        return tr("Type your phone number here, then confirm on your phone.");
    case Place::Consent:
        //: %1 is the button on Suomi.fi's page, in quotation marks: “Continue to service”
        return tr("Check your data and press %1.").arg(quoted(continueToServiceWords(m_language), m_language));
    case Place::Provider:
        if (m_method && !m_method->guidance.isEmpty())
            return m_method->guidance.in(m_language);
        return tr("Follow what the page says.");
    case Place::ServiceReturned:
        break;
    }
    return givesPass() ? passHint() : tr("Read what the page says.");
}

QString GuidanceStrip::passHint() const
{
    //: The page shows a pass (a code) for signing in once
    return tr("Write down the pass when the page shows it: it is shown only once.");
}

/// How many items of the trail no longer need a field's hint. The fields round the name's stand on its page; what comes
/// after a word to press may stand on another.
qsizetype GuidanceStrip::fieldsBehind() const
{
    if (!m_filledPageLeft)
        return m_state.trailDone;
    const auto isName = [](const TrailItem &item) { return item.action == TrailItem::Action::TypeName; };
    const auto isField = [&](const TrailItem &item) {
        return isName(item) || item.action == TrailItem::Action::TypeCode;
    };
    const auto name = std::find_if(m_trail.cbegin(), m_trail.cend(), isName);
    const auto other = std::find_if_not(name, m_trail.cend(), isField);
    return name == m_trail.cend() ? m_state.trailDone
                                  : std::max<qsizetype>(m_state.trailDone, std::distance(m_trail.cbegin(), other));
}

void GuidanceStrip::showTrail()
{
    QList<TrailLine::Word> words;
    QStringList spoken;
    const qsizetype typed = fieldsBehind();
    for (qsizetype i = 0; i < m_trail.size(); ++i) {
        const TrailItem &item = m_trail.at(i);
        const QString word = item.word.in(m_language);
        const bool done = i < m_state.trailDone;
        // Which word comes next is known only where the address will tell of it.
        const bool next = i == m_state.trailDone && item.leadsTo != TrailItem::LeadsTo::Unknown;
        QString icon;
        QString said = word;
        const bool asked = i >= typed; ///< of a field: it is still to be filled in
        switch (item.action) {
        case TrailItem::Action::Press:
            break;
        case TrailItem::Action::TypeName:
            icon = QStringLiteral("keyboard");
            if (asked)
                //: Read aloud; %1 is a field of the page for the visitor's address or user name
                said = m_hasAddress ? tr("%1 (filled in for you)").arg(word) : tr("%1 (type it)").arg(word);
            break;
        case TrailItem::Action::TypeCode:
            icon = QStringLiteral("keyboard");
            if (asked)
                //: Read aloud; %1 is a field of the page for digits that the page itself shows
                said = tr("%1 (the digits that the page shows)").arg(word);
            break;
        case TrailItem::Action::OnPhone:
            icon = QStringLiteral("phone");
            //: Read aloud; %1 is what is to be done on the phone
            said = tr("%1 (on your phone)").arg(word);
            break;
        }
        words << TrailLine::Word{word, icon, done, next};
        //: Read aloud; %1 is a word that the visitor has pressed already
        spoken << (done ? tr("%1 (done)").arg(word) : said);
    }
    //: Before the words to press on the identity service's page, one after the other
    const QString lead = tr("In this order on the page:");
    m_trailLine->setWords(lead, words, lead + u' ' + spoken.join(QStringLiteral(", ")) + u'.');
}

QStringList GuidanceStrip::trailHints() const
{
    QStringList hints;
    for (const TrailItem &item : m_trail.mid(fieldsBehind())) {
        const QString word = quoted(item.word.in(m_language), m_language);
        if (item.action == TrailItem::Action::TypeName && !m_addressFilled)
            //: %1 is a field of the page for the visitor's address or user name, in quotation marks
            hints << (m_hasAddress
                          ? tr("%1: it is filled in for you. If it stays empty, type it.").arg(word)
                          //: %1 is a field of the page for the visitor's address or user name, in quotation marks
                          : tr("%1: type it yourself, the kiosk has not kept it.").arg(word));
        else if (item.action == TrailItem::Action::TypeCode)
            //: %1 is a field of the page for digits that the page itself shows, in quotation marks
            hints << tr("%1: type the digits that the page shows. Ask for help if you cannot read them.").arg(word);
    }
    return hints;
}

QString GuidanceStrip::leavingText()
{
    //: F6 is a key. Said to those who use a keyboard: from the web page to the kiosk's own buttons
    return tr("F6: from the page to the kiosk’s buttons.");
}

QString GuidanceStrip::hintText() const
{
    if (m_slow)
        return tr("The next page is loading…");
    QStringList hints;
    switch (m_state.place) {
    case Place::Service:
    case Place::ServiceReturned:
        // Whatever else is to be done: whoever misses it has done all of it for nothing.
        if (givesPass() && instruction() != passHint())
            hints << passHint();
        hints << trailHints();
        if (m_method && m_method->onPhone)
            hints << m_method->guidance.in(m_language) << tr("Never open your mail on this kiosk.");
        break;
    case Place::Provider:
        if (m_method && m_method->onPhone)
            hints << tr("Never open your mail on this kiosk.");
        break;
    case Place::Bank:
        hints << tr("If the page shows a code, check that your phone shows the same.");
        break;
    default:
        break;
    }
    if (m_keyboardUsed)
        hints << leavingText();
    hints.removeAll(QString());
    return hints.join(u' ');
}

QString GuidanceStrip::ownerText() const
{
    //: In the place of a host's owner, while staff commission: the site profile does not name this host
    return m_state.known ? m_state.label.in(m_language) : tr("Unknown: not in the profile");
}

QString GuidanceStrip::privacyText() const
{
    if (m_use == Use::Typing && (m_state.place == Place::Bank || m_state.place == Place::MobileCertificate))
        //: While bank codes or a phone number are typed: one short line
        return tr("Mind who stands behind you.");
    switch (m_state.place) {
    case Place::Bank:
    case Place::MobileCertificate:
        return tr("The next page shows your personal data: mind who stands behind you.");
    case Place::Consent:
        return tr("This page shows your personal data: mind who stands behind you.");
    default:
        return {};
    }
}

} // namespace kiosk
