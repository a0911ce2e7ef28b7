// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "shell/Translations.h"

#include <QTimer>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class Card;
class QrCode;
class TextLabel;

/// Welcome's place while the host says that no visit can start: why, where to go instead, and the code for one's own
/// phone if that does not need what is broken. Speaks all three languages at once, as Welcome does.
class OutOfServicePage : public Page
{
    Q_OBJECT
public:
    OutOfServicePage(Visit &visit, Theme &theme, const Translations &translations, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override { retranslate(); }
    Band band() const override;
    void bandPressed(BandButton) override { }

private:
    /// What stands there in one language.
    struct Words {
        Language language;
        QVBoxLayout *column;
        TextLabel *heading;
        TextLabel *reason;
        TextLabel *where;
    };

    const Translations &m_translations;
    QBoxLayout *m_columns;
    QVBoxLayout *m_texts;
    QList<Words> m_words; ///< the default language first
    Card *m_card;
    QVBoxLayout *m_cardColumn;
    QrCode *m_code;
    TextLabel *m_host;
    QList<TextLabel *> m_ownPhone;
    QTimer m_dayWatch;
};

} // namespace kiosk
