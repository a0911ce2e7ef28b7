// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/AddressPage.h"

#include "widgets/Notice.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <utility>

// What the address page says. What it does stands in AddressPage.cpp.

namespace kiosk
{

using Kind = AddressVerdict::Kind;
using Reason = AddressVerdict::Reason;

QString AddressPage::examplesText() const
{
    const Language language = visit().language();
    QStringList texts;
    bool hasAddress = false;
    for (const AccountKind &kind : visit().config().profile.accountKinds) {
        const bool isLogin = kind.domain.isEmpty();
        if (!isLogin && std::exchange(hasAddress, true))
            continue;
        //: %1 is what is typed here, such as "Student number"; %2 is an example of it
        texts << tr("%1: %2").arg(isLogin ? kind.label.in(language) : tr("E-mail address"), kind.example);
    }
    return texts.join(QStringLiteral(" / "));
}

void AddressPage::nameField()
{
    const SiteProfile &profile = visit().config().profile;
    const QList<AccountKind> &kinds = profile.accountKinds;
    if (!kinds.isEmpty())
        //: In the empty field, so that it does not look typed; %1 is an address or a user name
        m_field->setExample(tr("for example %1").arg(kinds.first().example), kinds.first().example);
    m_sentence->setText(QString());
    if (!m_book.hasLogins()) {
        //: %1 is the short name of the school
        m_heading->setText(tr("What is your %1 e-mail address?").arg(profile.organisation));
        m_field->setAccessibleName(tr("E-mail address"));
        return;
    }
    //: %1 is the short name of the school
    m_heading->setText(tr("What is your %1 user name?").arg(profile.organisation));
    m_sentence->setText(examplesText());
    m_field->setAccessibleName(kinds.size() == 1 ? kinds.first().label.in(visit().language()) : tr("User name"));
}

bool AddressPage::isWorthSaying() const
{
    switch (m_verdict.kind) {
    case Kind::Known:
        return m_asked == Asked::ForOther;
    case Kind::SisterSchool:
        return false;
    case Kind::Guest:
    case Kind::Empty:
    case Kind::Incomplete:
        return m_asked != Asked::No;
    case Kind::Correctable:
    case Kind::Invalid:
        break;
    }
    // Somebody who types in front of an ending that is there already is not done yet.
    const bool atEnd = m_field->cursorPosition() == m_field->text().size();
    return m_asked != Asked::No || (atEnd && m_verdict.reason != Reason::NoAddress);
}

QString AddressPage::problemText() const
{
    const Language language = visit().language();
    const AccountKind *kind = m_verdict.accountKind;
    if (m_verdict.kind == Kind::Guest || m_asked == Asked::ForOther)
        return elsewhereText();
    if (m_verdict.kind == Kind::Empty)
        return m_book.hasLogins() ? tr("Type your user name first.") : tr("Type your e-mail address first.");
    switch (m_verdict.reason) {
    case Reason::NameMissing:
        return tr("The part before the @ is missing.");
    case Reason::AtMissing:
        return m_verdict.correction.isEmpty() ? tr("The @ is missing from the address.")
                                              : tr("The @ is missing from the address. Did you mean this?");
    case Reason::DomainMissing:
        return m_verdict.correction.isEmpty()
            ? tr("The end of the address is missing. Choose one of the endings above.")
            : tr("The end of the address is missing. Did you mean this?");
    case Reason::DomainMisspelt:
        return tr("The part after the @ looks misspelt. Did you mean this?");
    case Reason::DomainUnknown:
        return tr("No account has this ending. Choose one of the endings above.");
    case Reason::NameNotOfKind:
        if (!kind)
            break;
        //: %1 is a kind of account, such as “Student account”; %2 is an example of an address
        return tr("%1: the address looks like %2.").arg(kind->name.in(language), kind->example);
    case Reason::NameOfOtherKind:
        if (!kind)
            break;
        //: %1 is a kind of account, such as “Student account”
        return tr("This looks like another kind of account: %1. Did you mean this?").arg(kind->name.in(language));
    case Reason::DiacriticLetters:
        return tr("User names have no å, ä, ö or other accented letters. Did you mean this?");
    case Reason::Spaces:
        return kind && kind->domain.isEmpty() ? tr("A user name has no spaces. Did you mean this?")
                                              : tr("An address has no spaces. Did you mean this?");
    case Reason::Comma:
        return tr("There is a comma instead of a dot. Did you mean this?");
    case Reason::Signs:
        return tr("Did you mean this?");
    case Reason::NoLogin:
        //: %1 is an example of each kind, such as “Student number: 1234567”
        return tr("This is not a whole user name yet. It looks like this: %1").arg(examplesText());
    case Reason::TooLong:
        return tr("This is too long for an e-mail address.");
    case Reason::LoginWanted:
    case Reason::FreeMail:
    case Reason::NoAddress:
    case Reason::None:
        break;
    }
    return tr("Please check the address.");
}

QString AddressPage::elsewhereText() const
{
    const SiteProfile &profile = visit().config().profile;
    const bool hasGuests = profile.guest.has_value();
    const QString staff = profile.staffPlace.in(visit().language());
    if (m_verdict.kind == Kind::Empty || m_verdict.kind == Kind::Incomplete) {
        return hasGuests
            ? tr("Type that address first: it tells who resets it. If you were invited as a guest, you can "
                 "also press “My address is from another organisation” again.")
            : tr("Type that address first: it tells who resets it.");
    }
    if (m_verdict.kind != Kind::Guest || (!hasGuests && m_verdict.reason == Reason::None)) {
        if (!m_verdict.correction.isEmpty())
            return tr("This looks like another organisation’s address, and those are not reset here. Did you mean "
                      "this?");
        //: %1 is the short name of the school; %2 is where the staff are, such as: the service desk next to this kiosk
        return tr("%1 does not reset addresses of other organisations: ask your own organisation’s support. If you "
                  "need help, ask our staff: %2")
            .arg(profile.organisation, staff);
    }
    if (m_verdict.reason == Reason::None)
        return tr("This looks like another organisation’s address. If it is right, press Continue again. Or did you "
                  "mean this?");
    QStringList sentences;
    if (m_verdict.reason == Reason::FreeMail) {
        //: %1 is the short name of the school
        sentences
            << (m_book.hasLogins()
                    ? tr("This is a private address. Type your %1 user name.").arg(profile.organisation)
                    //: %1 is the short name of the school
                    : tr("This is a private address. Type your %1 e-mail address: it has one of the endings above.")
                          .arg(profile.organisation));
    } else {
        //: At a school where nobody signs in with an address; %1 is its short name
        sentences
            << tr("Nobody signs in with an e-mail address here. Type your %1 user name.").arg(profile.organisation);
    }
    if (hasGuests)
        sentences << tr("If you were invited as a guest with this address, press Continue again.");
    if (!m_verdict.correction.isEmpty())
        sentences << tr("Did you mean this?");
    return sentences.join(QLatin1Char(' '));
}

} // namespace kiosk
