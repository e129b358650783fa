# frozen_string_literal: true

# Sums up orders for the monthly report.
class OrderTotals
  def initialize(connection = ActiveRecord::Base.connection)
    @connection = connection
  end

  # The total of a region between two days.
  def for_region(region, from, to)
    rows = Order.where(placed_on: from..to)
    rows.where("region = '#{region}'").sum(:total)
  end

  def currencies
    @connection.select_values("SELECT DISTINCT currency FROM #{Order.table_name}")
  end
end
