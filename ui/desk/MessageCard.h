// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/PanelFeed.h"
#include "theme/Theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class FlowRow;
class Notice;
class TextLabel;
class TitledCard;
} // namespace kiosk

namespace kiosk::desk
{

/// The short messages that a clerk can have shown to the visitor: those that the kiosk's configuration has, never words
/// of their own.
class MessageCard final : public QWidget
{
    Q_OBJECT
public:
    MessageCard(PanelFeed &feed, QList<fleet::ShortMessage> messages, Theme &theme, QWidget *parent = nullptr);
    void retranslate();
    void applyTheme();

private:
    void refresh();

    PanelFeed &m_feed;
    QList<fleet::ShortMessage> m_messages;
    Theme &m_theme;
    QVBoxLayout *m_column;
    TitledCard *m_card;
    TextLabel *m_words;
    FlowRow *m_row;
    QList<ActionButton *> m_buttons;
    Notice *m_result;
};

} // namespace kiosk::desk
