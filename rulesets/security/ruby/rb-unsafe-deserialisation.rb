require "base64"

class CartsController < ApplicationController
  def restore
    # ruleid: rb-unsafe-deserialisation
    @cart = Marshal.load(Base64.decode64(cookies[:cart]))
  end

  def import
    text = params[:config]
    # ruleid: rb-unsafe-deserialisation
    @config = YAML.load(text)
  end

  def safe
    # ok: rb-unsafe-deserialisation
    @config = YAML.safe_load(params[:config])
    # ok: rb-unsafe-deserialisation
    @cart = JSON.parse(cookies[:cart])
  end

  def cached
    # ok: rb-unsafe-deserialisation
    Marshal.load(Rails.cache.read("cart"))
  end
end
