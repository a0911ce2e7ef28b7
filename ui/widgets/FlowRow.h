// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace kiosk
{

/// Lays its items out beside each other, and those that do not fit any more on the next row. An item wider than a whole
/// row gets the row, and as much height as it needs for that. Spacing is the same both ways.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Move { Items, Nothing };
    /// Returns the height needed within \a rect's width.
    int flow(const QRect &rect, Move move) const;

    QList<QLayoutItem *> m_items;
};

/// A row of buttons that becomes two or three where the window is narrow or the letters are large.
class FlowRow : public QWidget
{
    Q_OBJECT
public:
    explicit FlowRow(QWidget *parent = nullptr);
    void add(QWidget *widget) { m_layout->addWidget(widget); }
    void setSpacing(int pixels) { m_layout->setSpacing(pixels); }

private:
    FlowLayout *m_layout;
};

} // namespace kiosk
