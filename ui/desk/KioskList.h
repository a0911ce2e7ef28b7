// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskWords.h"

#include <QListView>
#include <QSet>

namespace kiosk::desk
{

class KioskDelegate;
class KioskListModel;

/// The kiosks. Enter or a click chooses one, Space or its button does the likeliest act. Painted, not built of widgets:
/// stays fluent with ten thousand.
class KioskList final : public QListView
{
    Q_OBJECT
public:
    KioskList(KioskListModel &model, Theme &theme, QWidget *parent = nullptr);

    /// Marked as the one whose detail is shown; "" for none.
    void setChosen(const QString &id);
    const QString &chosen() const { return m_chosen; }
    /// Acts under way.
    void setBusy(const QSet<QString> &kiosks);
    void applyTheme();
    /// Each second: ages.
    void tick();

Q_SIGNALS:
    void chosenByUser(const QString &id);
    void actWanted(const QString &id, const kiosk::desk::Act &act);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    const KioskEntry *buttonAt(const QPoint &position) const;
    void act(const KioskEntry &entry);
    void keepChosen();

    KioskListModel &m_model;
    KioskDelegate *m_delegate;
    QString m_chosen;
    QString m_pressed;
};

} // namespace kiosk::desk
