class ProductsController < ApplicationController
  def index
    # ruleid: rb-sql-built-from-string
    @products = Product.where("name LIKE '%#{params[:q]}%'")
  end

  def cheap
    max = params[:max]
    # ruleid: rb-sql-built-from-string
    @products = Product.find_by_sql("SELECT * FROM products WHERE price < #{max}")
  end

  def found
    # ok: rb-sql-built-from-string
    @products = Product.where("name LIKE ?", "%#{Product.sanitize_sql_like(params[:q])}%")
    # ok: rb-sql-built-from-string
    @products = @products.where(color: params[:color])
  end

  def own
    # ok: rb-sql-built-from-string
    @products = Product.where("#{Product.table_name}.archived = false")
    # ok: rb-sql-built-from-string
    @products = Product.where("price < #{params[:max].to_i}")
  end
end
