// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Stage.h"

#include "support/StrictTest.h"
#include "widgets/Notice.h"
#include "widgets/TextField.h"

namespace kiosk
{

using namespace Qt::StringLiterals;

inline const QString student = u"ab1234@opiskelija.pohjola.example"_s;
inline const QString staff = u"aino-marjatta@pohjola.example"_s;
inline const QString otherOrganisation = u"My address is from another organisation"_s;

/// A visit that stands at its address step, at a school of two kinds of account, and what a visitor does there.
class AddressVisit : public StrictTest
{
protected:
    /// Each test's own stage; the profile may still be changed.
    void prepare()
    {
        m_stage = std::make_unique<Stage>();
        AccountKind kind;
        kind.id = u"staff"_s;
        kind.name = {u"Henkilökunta"_s, u"Personal"_s, u"Staff account"_s};
        kind.domain = u"pohjola.example"_s;
        kind.localPart = QRegularExpression(u"\\A[a-z]+(?:-[a-z]+)*\\z"_s);
        kind.example = u"louhi@pohjola.example"_s;
        m_stage->config.profile.accountKinds << kind;
    }
    void enter()
    {
        m_stage->config.screenKeyboard = ScreenKeyboardMode::Never;
        QVERIFY(m_stage->show());
        QVERIFY(m_stage->goTo(Step::Address));
        QVERIFY(field());
        QVERIFY(field()->hasFocus());
    }
    TextField *field() const { return m_stage->find<TextField>(); }
    void type(const QString &text) const
    {
        QTest::keyClicks(m_stage->window->focusWidget(), text);
        Stage::settle();
    }
    void press(Qt::Key key) const
    {
        QTest::keyClick(m_stage->window->focusWidget(), key);
        Stage::settle();
    }
    /// Looked for within the page: the window has strips of its own.
    Notice *notice() const
    {
        for (Notice *one : m_stage->window->currentPage()->findChildren<Notice *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString said() const
    {
        const Notice *one = notice();
        return one ? one->text() : QString();
    }
    /// What the correction's button would put in.
    QString offered() const
    {
        for (const QAbstractButton *button : m_stage->window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Correct to "_s))
                return button->text();
        }
        return {};
    }

    std::unique_ptr<Stage> m_stage;
};

} // namespace kiosk
