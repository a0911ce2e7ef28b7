// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"
#include "theme/Theme.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace kiosk
{

class Card;
class PictureItem;
class QrCode;
class TextLabel;

/// What there is at this kiosk for those who see, hear or move otherwise, and whom to tell of an obstacle. In place of
/// Welcome's greeting, in one language, before a visit begins.
class AccessView final : public QWidget
{
    Q_OBJECT
public:
    AccessView(const Visit &visit, Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    /// \a airShare: how much of the design's distances there is room for; \a roomy: and for its sizes.
    void applyTheme(qreal airShare, bool roomy);

private:
    void addItem(const QString &icon, const QString &text);
    void setCode(QrCode *code, TextLabel *caption, const QString &payload, const QString &words);

    const Visit &m_visit;
    Theme &m_theme;
    QBoxLayout *m_columns;
    QVBoxLayout *m_list;
    TextLabel *m_heading;
    QList<PictureItem *> m_items;
    qsizetype m_used = 0;
    Card *m_card;
    QVBoxLayout *m_cardColumn;
    TextLabel *m_tell;
    TextLabel *m_how;
    QrCode *m_mailCode;
    TextLabel *m_mail;
    QrCode *m_statementCode;
    TextLabel *m_statement;
};

} // namespace kiosk
