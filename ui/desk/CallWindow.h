// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clerk/CallRing.h"
#include "desk/DeskWords.h"
#include "theme/Theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace kiosk
{
class ActionButton;
class PictureItem;
class TextLabel;
} // namespace kiosk

namespace kiosk::desk
{

/// A small window over all others with just those who call: who, where, for how long, and one press to say that
/// somebody is coming.
class CallWindow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 4; ///< the rest is counted

    CallWindow(FleetModel &fleet, CallRing &ring, Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setLanguage(Language language);
    void applyTheme();
    void tick();
    /// In the corner of the screen, without taking the keyboard from the program that the clerk types into.
    void popUp();

Q_SIGNALS:
    void actWanted(const QString &kiosk, const kiosk::desk::Act &act);
    void mainWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        TextLabel *name = nullptr;
        TextLabel *why = nullptr;
        ActionButton *coming = nullptr;
        QString kiosk;
    };
    void addRow();
    void refresh();
    void retranslate();

    FleetModel &m_fleet;
    CallRing &m_ring;
    Theme &m_theme;
    const Clock &m_clock;
    Language m_language = Language::English;
    QVBoxLayout *m_column;
    PictureItem *m_title;
    TextLabel *m_none;
    QVBoxLayout *m_list;
    QList<Row> m_rows;
    TextLabel *m_more;
    ActionButton *m_hush;
    ActionButton *m_all;
};

} // namespace kiosk::desk
